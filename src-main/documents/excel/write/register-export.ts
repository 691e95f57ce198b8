import { RECORD_NUMBER } from '../../../domain/import/record-number';
import { registerOf } from '../../../domain/registers';
import { type Field, isNumeric, type Register, type Values } from '../../../domain/registers/define';
import { statusLabel } from '../../../domain/registers/labels';
import { isRunning } from '../../../domain/registers/sheets';
import type { Names } from '../../../domain/registers/values';
import { type ListFacts, listFacts } from '../../papers/register-facts';
import { newSheet, newStreamedBook } from './book';
import { HEAD_ROW, writeList } from './list';
import { cellOf, countsRows, formatOf, headOf } from './register-cells';
import { counted, type SheetColumn } from './table';

export interface ExportInput extends ListFacts {
  rows: { id: string; status: string; values: Values }[];
  /** Names of the records that values refer to, by id. */
  names: Names;
  /** Off: columns with personal data are left out. */
  sensitive: boolean;
}

type Row = ExportInput['rows'][number];

/** The record's name stays in sight if it is among the first fields. */
const KEPT = 3;

/** Not printed: it is there for the next import alone. A record whose id is one of its fields needs none. */
const NUMBER: SheetColumn<Row> = { title: RECORD_NUMBER, value: ({ id }) => id, format: '@', align: 'left' };

const columnOf = (key: string, field: Field, names: Names): SheetColumn<Row> => ({
  title: headOf(field),
  value: ({ values }) => cellOf(field, values[key] ?? null, names),
  format: formatOf(field),
  align: isNumeric(field) ? 'right' : isRunning(field) ? 'left' : 'center',
  widest: field.type === 'longText' ? 40 : 26,
});

/** As of when, how many, by what conditions, and whether it holds what must not lie about. */
function factsOf(input: ExportInput, register: Register): string {
  const { sensitive } = input;
  const personal = Object.values(register.fields).some((field) => field.sensitive);
  const secrecy = sensitive ? '含个人信息，请妥善保管' : '不含个人信息';
  return [...listFacts(input), ...(personal ? [secrecy] : [])].join('　');
}

/** A register as a workbook that prints, filters and can be read in again. */
export async function registerExport(input: ExportInput): Promise<Uint8Array> {
  const { register: name, rows, names, sensitive, today } = input;
  const register = registerOf(name);
  const fields = Object.entries(register.fields).filter(([, field]) => sensitive || !field.sensitive);
  const before = countsRows(register) ? [counted<Row>()] : [];
  const after = register.key === undefined ? [NUMBER] : [];
  const columns: SheetColumn<Row>[] = [
    ...before,
    ...fields.map(([key, field]) => columnOf(key, field, names)),
    { title: '状态', value: ({ status }) => statusLabel(register, status), format: '@' },
    ...after,
  ];
  const called = fields.findIndex(([key]) => key === register.title[0]);
  const kept = before.length + 1 + (called < KEPT ? Math.max(0, called) : 0);
  const { book, bytes } = await newStreamedBook(today);
  const sheet = newSheet(book, `${register.label}台账`, { headRows: HEAD_ROW, columns: kept });
  const unprinted = after.length;
  const list = { title: `${register.label}台账`, below: factsOf(input, register), columns, rows, kept, unprinted };
  writeList(sheet, list).end();
  return bytes();
}
