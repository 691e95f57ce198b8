import { type Field, holdsSeveral, type Register } from './define';

/** How a field of many records may be changed. `add` and `remove`: words of a field that holds several. */
export const SET_OPS = ['set', 'add', 'remove'] as const;
export type SetOp = (typeof SET_OPS)[number];

/** May many records be given one value of this field? Not of what names them, tells them apart or is shown masked. */
export function isSettable(register: Register, key: string): boolean {
  const field = register.fields[key];
  if (!field || field.unique || field.sensitive) return false;
  return key !== register.key && key !== register.title[0];
}

/** The ways in which a field may be changed. */
export const setOpsOf = (field: Field): readonly SetOp[] => (holdsSeveral(field) ? SET_OPS : ['set']);
