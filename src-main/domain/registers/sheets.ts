import { Fault } from '../fault';
import type { Field, Register, Sheet, Value, Values } from './define';
import { type RegisterName, registerNamed, registerOf } from './index';

/** The sheet of that title. Throws `input.invalid` where the register has none. */
export function sheetOf(name: RegisterName, title: string): Sheet {
  const sheet = registerOf(name).sheets?.find((one) => one.title === title);
  if (!sheet) throw new Fault('input.invalid', `${registerOf(name).label}没有“${title}”这种表，请返回列表重新选择。`);
  return sheet;
}

/** What a column is of: a field of the register, or as `school.rural` one of the record that a field refers to. */
export function fieldAt(register: Pick<Register, 'fields'>, column: string): Field | undefined {
  const [key = '', beyond] = column.split('.');
  const field = register.fields[key];
  return beyond === undefined ? field : registerNamed(field?.to ?? '')?.fields[beyond];
}

const RUNNING = new Set<Field['type']>(['text', 'longText', 'reference', 'choices', 'mail']);

/** Is it read from the left? Names of persons, and of what goes by a code and so has a short name, stand in the middle. */
export const isRunning = ({ type, person, to }: Field): boolean =>
  RUNNING.has(type) && !person && registerNamed(to ?? '')?.key === undefined;

/** A line of a sheet: a row with its number, or what the rows before it come to, by column: sums in stored units, how many are 是. */
export type SheetLine<R> =
  | { kind: 'row'; number: number; row: R }
  | { kind: 'part' | 'whole'; label: string; rows: number; sums: Record<string, number> };

/** Rows, which are in the order of `by`, with 小计 below each of several parts and 合计 at the end. */
export function sheetLines<R extends { values: Values }>(
  { by, sums = [] }: Pick<Sheet, 'by' | 'sums'>,
  rows: readonly R[],
): SheetLine<R>[] {
  const summed = (these: readonly R[]): Record<string, number> =>
    Object.fromEntries(sums.map((key) => [key, these.reduce((sum, { values }) => sum + Number(values[key] ?? 0), 0)]));
  const keyOf = ({ values }: R): Value => (by === undefined ? null : (values[by] ?? null));
  const lines: SheetLine<R>[] = [];
  let part: R[] = [];
  const close = () => {
    lines.push({ kind: 'part', label: '小计', rows: part.length, sums: summed(part) });
    part = [];
  };
  const several = new Set(rows.map(keyOf)).size > 1;
  for (const [at, row] of rows.entries()) {
    const [last] = part;
    if (several && last && keyOf(last) !== keyOf(row)) close();
    part.push(row);
    lines.push({ kind: 'row', number: at + 1, row });
  }
  if (several) close();
  if (sums.length > 0) lines.push({ kind: 'whole', label: '合计', rows: rows.length, sums: summed(rows) });
  return lines;
}
