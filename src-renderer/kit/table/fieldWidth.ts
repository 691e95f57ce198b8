import type { Field } from '../../../src-main/domain/registers/define';

/** px that a whole value of a kind takes with its padding. */
const WIDTHS: Partial<Record<Field['type'], number>> = { creditCode: 190, idNumber: 190, mail: 180, schoolYear: 150 };
const OTHERS = 120;

/** px of a field's column: as declared, else as values of its kind need; never less than its head with `room` beside it. */
export function fieldWidth(field: Field, room: number): number {
  const head = (field.label.length + (field.unit?.length ?? 0)) * 13.5 + room;
  return Math.max(field.column ?? WIDTHS[field.type] ?? OTHERS, head);
}
