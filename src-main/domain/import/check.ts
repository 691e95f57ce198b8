import type { Register } from '../registers/define';
import { chooseSheet } from './choose-sheet';
import { type District, Districts } from './districts';
import { holdDuplicates } from './duplicates';
import { FilledDown } from './fill-down';
import { type ChosenMapping, mapColumns } from './mapping';
import type { RawRow, RawSheet } from './raw';
import { readRow } from './read-row';
import type { CheckedRow, Ignored, ImportReport } from './report';
import { ROW_REASONS, RowKinds } from './row-kind';
import { type Remembered, Titles } from './titles';

export interface CheckInput {
  register: Register;
  sheets: readonly RawSheet[];
  districts: readonly District[];
  /** Civil date: districts abolished by it are offered their successor. */
  today: string;
  /** A person's choice of fields for columns, over the guess. */
  mapping?: ChosenMapping;
  /** Column titles that were mapped by hand before. */
  remembered?: Remembered;
}

function namesOf(register: Register, rows: readonly CheckedRow[], districts: Districts): Record<string, string> {
  const names: Record<string, string> = {};
  const references = Object.keys(register.fields).filter((key) => register.fields[key]?.type === 'reference');
  for (const { values } of rows) {
    for (const key of references) {
      const id = values[key];
      const name = typeof id === 'string' ? districts.nameOf(id) : undefined;
      if (typeof id === 'string' && name !== undefined) names[id] = name;
    }
  }
  return names;
}

/**
 * Reads a sender's table as records of a register and says everything there is to say about it. Nothing is stored.
 * Throws `file.noHead` when no sheet has a head that names the register's fields, `input.invalid` for a mapping that
 * gives one field to two columns.
 */
export function checkImport(input: CheckInput): ImportReport {
  const { register, today } = input;
  const titles = new Titles(register, input.remembered);
  const { sheet, head, ignored } = chooseSheet(register, input.sheets, titles);
  const last = head.rows.at(-1) ?? 0;
  const below = sheet.rows.filter(({ row }) => row > last);
  const columns = mapColumns(register, head, titles, below, input.mapping);
  const kinds = new RowKinds(columns, sheet.merges);
  const left: Ignored[] = [];
  const data: RawRow[] = [];
  for (const row of below) {
    const kind = kinds.of(row);
    if (kind === 'data') data.push(row);
    else if (kind !== 'empty')
      left.push({ what: `第 ${row.row} 行`, why: ROW_REASONS[kind], row: row.row, sheet: null });
  }
  const districts = new Districts(input.districts);
  const names = Object.fromEntries(input.districts.map((district) => [district.code, district.name]));
  const cells = new FilledDown(below, sheet.merges);
  const width = (sheet.delimited && sheet.rows.find(({ row }) => row === last)?.width) || null;
  const rows = data.map((row) => readRow(row, { register, columns, cells, width, names, districts, today }));
  holdDuplicates(register, rows, columns);
  return {
    sheet: sheet.name,
    headerRows: head.rows,
    mapping: columns.map(({ number: _, ...column }) => column),
    rows,
    ignored: [...left, ...ignored],
    names: namesOf(register, rows, districts),
  };
}
