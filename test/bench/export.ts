import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import type { CellValue } from '../../src-main/documents/excel/write/book';
import { cellOf, headOf } from '../../src-main/documents/excel/write/register-cells';
import { type ExportInput, registerExport } from '../../src-main/documents/excel/write/register-export';
import { RECORD_NUMBER } from '../../src-main/domain/import/record-number';
import { registerOf } from '../../src-main/domain/registers';
import { type Field, isNumeric, type Value } from '../../src-main/domain/registers/define';
import { compare, type Row, row } from './row';
import { ROWS } from './workbook';

const SAMPLES = 5;
/** With its status: a register of 20 columns. */
const REGISTER = 'agreement';
const register = registerOf(REGISTER);
const fields = Object.entries(register.fields);
const KINDS = 50;

function valueFor([key, field]: [string, Field], n: number): Value {
  if (isNumeric(field)) return n % 3000;
  if (field.type === 'date') return `2026-${String((n % 12) + 1).padStart(2, '0')}-15`;
  if (field.type === 'yesNo') return n % 2 === 0;
  if (field.type === 'reference') return `${key}-${n % KINDS}`;
  if (field.choices) return field.choices[n % field.choices.length]?.value ?? null;
  return `${field.label}${n}`;
}

function agreements(): ExportInput {
  const rows = Array.from({ length: ROWS }, (_, n) => ({
    id: `${REGISTER}-${n}`,
    status: register.initialStatus,
    values: Object.fromEntries(fields.map((each) => [each[0], valueFor(each, n)])),
  }));
  const names: Record<string, string> = {};
  for (const [key, field] of fields) for (let n = 0; n < KINDS; n += 1) names[`${key}-${n}`] = `${field.label}第${n}号`;
  return { register: REGISTER, rows, names, sensitive: true, conditions: '', today: '2026-10-01' };
}

/** exceljs' stream writer with cells that are ready: no style, no width, no look at what is in them. */
async function plainWrite(path: string, cells: readonly CellValue[][]): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: createWriteStream(path) });
  const sheet = book.addWorksheet('台账');
  for (const each of cells) sheet.addRow(each).commit();
  await book.commit();
}

/** A register of 10,000 × 20 as a workbook on the disk. */
export async function exportRows(): Promise<Row[]> {
  const input = agreements();
  const cells: CellValue[][] = input.rows.map(({ values }, at) => [
    at + 1,
    ...fields.map(([key, field]) => cellOf(field, values[key] ?? null, input.names)),
    register.initialStatus,
    `${REGISTER}-${at}`,
  ]);
  cells.unshift(['序号', ...fields.map(([, field]) => headOf(field)), '状态', RECORD_NUMBER]);
  const folder = await mkdtemp(join(tmpdir(), 'kepu-export-'));
  const path = join(folder, 'rows.xlsx');
  try {
    const [ours, floor] = await compare(
      SAMPLES,
      async () => writeFile(path, await registerExport(input)),
      () => plainWrite(path, cells),
    );
    return [row(`export of a register of ${ROWS} × ${fields.length + 1}`, ours, floor, SAMPLES)];
  } finally {
    await rm(folder, { recursive: true });
  }
}
