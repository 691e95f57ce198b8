import { activity } from './activity';
import { base } from './base';
import { course } from './course';
import type { Register } from './define';
import { district } from './district';
import { expert } from './expert';
import { instructor } from './instructor';
import { school } from './school';

/** Every register, by name. A new register is one declaration file and one entry here. */
export const registers = { base, school, course, activity, expert, instructor, district } as const;

export type RegisterName = keyof typeof registers;
export const REGISTER_NAMES = Object.keys(registers) as RegisterName[];

/** The declaration, seen without its particular fields. */
export function registerOf(name: RegisterName): Register {
  // A rule takes the values of its own register only, which the engine hands it: hence the widening.
  return registers[name] as unknown as Register;
}

export const isRegister = (name: string | undefined): name is RegisterName =>
  REGISTER_NAMES.some((known) => known === name);

/** The declaration of that name, or undefined. */
export const registerNamed = (name: string): Register | undefined => (isRegister(name) ? registerOf(name) : undefined);
