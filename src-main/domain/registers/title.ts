import type { Register, Values } from './define';

/** What a person calls the record: its title fields that are filled in. */
export function titleOf(register: Register, values: Values): string {
  const parts = register.title.map((field) => values[field]).filter((value) => value !== null && value !== undefined);
  return parts.length > 0 ? parts.join(' ') : `未填写名称的${register.label}`;
}
