import { registerOf } from '../../../domain/registers';
import { isNumeric } from '../../../domain/registers/define';
import { statusLabel } from '../../../domain/registers/labels';
import { fieldAt, isRunning, type SheetLine, sheetLines, sheetOf } from '../../../domain/registers/sheets';
import { listFacts } from '../../papers/register-facts';
import type { RegisterListInput } from '../../papers/register-list';
import { bookBytes, type CellValue, newBook, newSheet } from './book';
import { HEAD_ROW, writeList, writeSigners } from './list';
import { cellOf, formatOf, headOf } from './register-cells';
import { writeSums } from './sums';
import { COUNTER, type SheetColumn } from './table';

export type RegisterSheetInput = Omit<RegisterListInput, 'columns' | 'paper'> & { sheet: string };

type Line = SheetLine<RegisterListInput['rows'][number]>;

const NUMBER: SheetColumn<Line> = {
  title: COUNTER,
  value: (line) => (line.kind === 'row' ? line.number : null),
  format: '0',
  align: 'center',
};

/** What stands in a column of the sheet; lines of sums are written after the others. */
function columnOf({ register: name, names }: RegisterSheetInput, key: string): SheetColumn<Line> {
  const register = registerOf(name);
  const ofRow = (value: (row: RegisterListInput['rows'][number]) => CellValue) => (line: Line) =>
    line.kind === 'row' ? value(line.row) : null;
  const field = fieldAt(register, key);
  if (!field) return { title: '状态', value: ofRow(({ status }) => statusLabel(register, status)), narrowest: 10 };
  const long = field.type === 'longText';
  return {
    title: headOf(field),
    value: ofRow(({ values }) => cellOf(field, values[key] ?? null, names)),
    format: formatOf(field),
    align: isNumeric(field) ? 'right' : isRunning(field) ? 'left' : 'center',
    widest: long ? 36 : 24,
    narrowest: long ? 20 : 10,
  };
}

/** One of a register's sheets as a workbook: its columns, its rows with what they come to, and who signs. */
export async function registerSheet(input: RegisterSheetInput): Promise<Uint8Array> {
  const { register: name, rows, sheet: title, today } = input;
  const register = registerOf(name);
  const declared = sheetOf(name, title);
  const columns = [NUMBER, ...declared.columns.map((key) => columnOf(input, key))];
  const lines: Line[] = sheetLines(declared, rows);
  const book = await newBook(today);
  const sheet = newSheet(book, title, { headRows: HEAD_ROW, columns: 2 });
  const { next, wide, end } = writeList(sheet, {
    title,
    below: listFacts(input).join('　'),
    columns,
    rows: lines,
    filters: lines.every(({ kind }) => kind === 'row'),
    kept: 2,
  });
  let first = HEAD_ROW + 1;
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'row') continue;
    const row = HEAD_ROW + 1 + at;
    const sums = Object.entries(line.sums).map(([key, units]) => {
      const column = 2 + declared.columns.indexOf(key);
      const { letter } = sheet.getColumn(column);
      const range = `${letter}${line.kind === 'part' ? first : HEAD_ROW + 1}:${letter}${row - 1}`;
      const field = fieldAt(register, key);
      if (!field || !isNumeric(field))
        return { column, formula: `COUNTIF(${range},"是")`, result: units, format: '"是 "0' };
      // SUBTOTAL leaves out the subtotals within its range.
      const formula = `SUBTOTAL(9,${range})`;
      return { column, formula, result: units / 10 ** (field.scale ?? 0), format: formatOf(field) };
    });
    const labels = { 2: line.label, 3: `${line.rows} ${register.place.counter}` };
    writeSums(sheet, row, { columns: columns.length, labels, sums });
    first = row + 1;
  }
  writeSigners(sheet, next, ['制表人：', '审核人：', '日期：'], wide);
  end(next);
  return bookBytes(book);
}
