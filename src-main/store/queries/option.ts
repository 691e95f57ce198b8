import type { Option } from '../../api/contract/register';
import type { Register, RegisterRecord } from '../../domain/registers/define';
import { titleOf } from '../../domain/registers/title';

/** May it be pointed to at all? What was merged into another record is that other one. */
export const isOpen = ({ archived }: RegisterRecord): boolean => !archived?.into;

export function optionOf(register: Register, { id, values, archived }: RegisterRecord, today: string): Option {
  const current = archived === null && (register.inForce?.(values, today) ?? true);
  return { value: id, label: titleOf(register, values), current, archived: archived !== null };
}

/** In the order given, those in force before the others. */
export const currentFirst = (options: Option[]): Option[] =>
  options.sort((a, b) => Number(b.current) - Number(a.current));
