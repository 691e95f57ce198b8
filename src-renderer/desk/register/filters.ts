import type { Filter } from '../../../src-main/api/contract/register';
import { type Field, isNumeric, isTime, type Register } from '../../../src-main/domain/registers/define';
import { formatValue, type Names } from '../../../src-main/domain/registers/values';

/** Status seen as a field that one can choose from. */
export function statusField(register: Register): Field<'choice'> {
  return {
    type: 'choice',
    label: '状态',
    section: '',
    choices: Object.keys(register.statuses).map((value) => ({ value })),
  };
}

/** Whether a record is out of use, seen as a field; lists leave it out unless they are asked. */
const ARCHIVED: Field<'yesNo'> = { type: 'yesNo', label: '已归档', section: '', required: true };

export function filterField(register: Register, key: string): Field | undefined {
  if (key === 'archived') return ARCHIVED;
  return key === 'status' ? statusField(register) : register.fields[key];
}

/** Fields one may filter by: what is masked would give itself away. */
export function filterableFields(register: Register, sensitive: boolean): { value: string; label: string }[] {
  const fields = Object.entries(register.fields).filter(([, field]) => sensitive || !field.sensitive);
  const several = Object.keys(register.statuses).length > 1;
  return [
    ...(several ? [{ value: 'status', label: '状态' }] : []),
    ...fields.map(([value, field]) => ({ value, label: field.label })),
    { value: 'archived', label: ARCHIVED.label },
  ];
}

const ANY_OF: ReadonlySet<Field['type']> = new Set(['choice', 'choices', 'tags', 'reference', 'yesNo']);

/** How a field is asked for: one of several values, from and to, or a part of the text. */
export function filterKind(field: Field): 'anyOf' | 'range' | 'contains' {
  if (ANY_OF.has(field.type)) return 'anyOf';
  if (isNumeric(field) || isTime(field)) return 'range';
  return 'contains';
}

/** The words of the chip for all filters of one field. */
export function filterWords(register: Register, key: string, filters: readonly Filter[], names: Names): string {
  const field = filterField(register, key);
  if (!field) return key;
  const show = (filter: Filter) =>
    key === 'status'
      ? (register.statuses[String(filter.value)]?.label ?? '')
      : formatValue(field, filter.value ?? null, names);
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
