import { type RegisterName, registerOf } from '../../../domain/registers';
import type { Values } from '../../../domain/registers/define';
import { statusLabel } from '../../../domain/registers/labels';
import type { Names } from '../../../domain/registers/values';
import { newSheet, newStreamedBook } from './book';
import { fitPages } from './pages';
import { cellOf, formatOf, headOf } from './register-cells';
import { type SheetColumn, writeTable } from './table';

export interface ExportInput {
  register: RegisterName;
  rows: { status: string; values: Values }[];
  /** Names of the records that values refer to, by id. */
  names: Names;
  /** Off: columns with personal data are left out. */
  sensitive: boolean;
}

type Row = ExportInput['rows'][number];

/** A register as a workbook that prints, filters and can be read in again. The head is its first row. */
export async function registerExport({ register: name, rows, names, sensitive }: ExportInput): Promise<Uint8Array> {
  const register = registerOf(name);
  const fields = Object.entries(register.fields).filter(([, field]) => sensitive || !field.sensitive);
  const columns: SheetColumn<Row>[] = [
    ...fields.map(
      ([key, field]): SheetColumn<Row> => ({
        title: headOf(field),
        value: ({ values }) => cellOf(field, values[key] ?? null, names),
        format: formatOf(field),
        align: field.type === 'text' || field.type === 'longText' ? 'left' : 'center',
        widest: field.type === 'longText' ? 40 : 26,
      }),
    ),
    { title: '状态', value: ({ status }) => statusLabel(register, status), format: '@' },
  ];
  const { book, bytes } = await newStreamedBook();
  const sheet = newSheet(book, `${register.label}台账`, { paper: 'A3', headRows: 1 });
  sheet.headerFooter.oddHeader = `&C&"黑体"&14${register.label}台账`;
  const next = writeTable(sheet, columns, rows, 1);
  fitPages(sheet, columns.length);
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(columns.length).letter}${next - 1}`;
  return bytes();
}
