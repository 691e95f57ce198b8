import { type Field, isNumeric, isTime, type Register } from '../../../src-main/domain/registers/define';
import { ARCHIVED } from '../../../src-main/domain/registers/filter-words';

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
