import { type Field, isNumeric, type Register, type Value } from '../../../domain/registers/define';
import { formatValue, type Names } from '../../../domain/registers/values';
import { amountFormat, type CellValue, day, numberFormat } from './book';
import { COUNTER } from './table';

/** Head of a field's column: label, unit in brackets below it. An import knows both again. */
export const headOf = ({ label, unit }: Field, mark = ''): string =>
  `${label}${mark}${unit === undefined ? '' : `\n（${unit}）`}`;

/** Number format of a field's cells; '@' is text, which keeps codes and telephone numbers whole. */
export function formatOf(field: Field): string {
  const { type, unit, scale = 0 } = field;
  if (isNumeric(field)) return unit === undefined || type === 'coordinate' ? numberFormat(scale) : amountFormat(scale);
  return field.type === 'date' ? 'yyyy-mm-dd' : '@';
}

/** A stored value as a cell of its real type. */
export function cellOf(field: Field, value: Value, names: Names): CellValue {
  if (value === null) return null;
  if (typeof value === 'number') return value / 10 ** (field.scale ?? 0);
  if (field.type === 'date' && typeof value === 'string') return day(value);
  return formatValue(field, value, names);
}

/** Whether its lists count their rows: a register may have a field of its own that an import knows by the word 序号. */
export const countsRows = ({ fields }: Register): boolean =>
  Object.values(fields).every(({ label, titles = [] }) => ![label, ...titles].includes(COUNTER));
