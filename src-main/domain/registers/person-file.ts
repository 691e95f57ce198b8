import type { Register, Values } from './define';

/**
 * The record that a certificate for this one is about: where a register of persons (a roster) refers to the person's own
 * file, that file; else the record itself. So that what one person was given stands together.
 * @param named finds a declaration by its name
 */
export function personFile(
  register: Register,
  id: string,
  values: Values,
  named: (name: string) => Register | undefined,
): { register: string; id: string } {
  const own = register.fields[register.title[0] ?? ''];
  const file = Object.entries(register.fields).find(([key, field]) => {
    if (!own?.person || field.to === undefined || field.section !== own.section || !values[key]) return false;
    const other = named(field.to);
    return other?.fields[other.title[0] ?? '']?.person === true;
  });
  const [key, field] = file ?? [];
  if (key === undefined || field?.to === undefined) return { register: register.name, id };
  return { register: field.to, id: String(values[key]) };
}
