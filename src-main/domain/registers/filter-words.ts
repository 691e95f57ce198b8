import type { Field, Register, Value } from './define';
import { formatValue, type Names } from './values';

/** Status seen as a field that one can choose from. */
export function statusField(register: Register): Field<'choice'> {
  return {
    type: 'choice',
    label: '状态',
    section: '',
    choices: Object.entries(register.statuses).map(([value, { label }]) => ({ value, label })),
  };
}

/** Whether a record is out of use, seen as a field; lists leave it out unless they are asked. */
export const ARCHIVED: Field<'yesNo'> = { type: 'yesNo', label: '已归档', section: '', required: true };

export function filterField(register: Register, key: string): Field | undefined {
  if (key === 'archived') return ARCHIVED;
  return key === 'status' ? statusField(register) : register.fields[key];
}

interface Asked {
  op: 'is' | 'contains' | 'atLeast' | 'atMost' | 'empty' | 'filled';
  value?: Value;
}

/** What all filters of one field ask for, in words. */
export function filterWords(register: Register, key: string, filters: readonly Asked[], names: Names): string {
  const field = filterField(register, key);
  if (!field) return key;
  const show = (filter: Asked) => formatValue(field, filter.value ?? null, names);
  const unit = field.unit ?? '';
  const parts = filters.map((filter) => {
    if (filter.op === 'empty') return '未填写';
    if (filter.op === 'filled') return '已填写';
    if (filter.op === 'atLeast') return `≥ ${show(filter)}${unit}`;
    if (filter.op === 'atMost') return `≤ ${show(filter)}${unit}`;
    return filter.op === 'contains' ? `含“${show(filter)}”` : show(filter);
  });
  const anyOf = filters.every((filter) => filter.op === 'is');
  return `${field.label}：${parts.join(anyOf ? '、' : '，')}`;
}
