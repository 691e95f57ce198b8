import type { Register } from '../../../src-main/domain/registers/define';

/** Fields that many records may share a value of: none that tell records apart, and none that are shown masked. */
export function settableFields(register: Register): { value: string; label: string }[] {
  const [title] = register.title;
  return Object.entries(register.fields)
    .filter(([key, field]) => key !== register.key && key !== title && !field.unique && !field.sensitive)
    .map(([value, { label }]) => ({ value, label }));
}
