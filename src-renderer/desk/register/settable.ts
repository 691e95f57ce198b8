import type { Register } from '../../../src-main/domain/registers/define';
import { isSettable } from '../../../src-main/domain/registers/settable';

/** Fields that can be set for many records. */
export function settableFields(register: Register): { value: string; label: string }[] {
  return Object.entries(register.fields)
    .filter(([key]) => isSettable(register, key))
    .map(([value, { label }]) => ({ value, label }));
}
