import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { checkCharacter } from '../../src-main/domain/identity/credit-code';
import { base } from '../../src-main/domain/registers/base';
import type { Field } from '../../src-main/domain/registers/define';

/** The size that the office's largest ledgers have. */
export const ROWS = 10_000;
const ASKED: Field[] = Object.values<Field>(base.fields).filter((field) => !field.granted);
/** All that a row must have, filled up to 20 with what it may have. */
export const COLUMNS = ASKED.filter((field) => field.required)
  .concat(ASKED.filter((field) => !field.required))
  .slice(0, 20);

function creditCode(n: number): string {
  const begin = `91500101${String(n).padStart(9, '0')}`;
  return `${begin}${checkCharacter(begin)}`;
}

/** A value of the right kind for every row, each row another unit. */
function valueFor({ type, label, choices }: Field, n: number): string | number {
  if (label === '区县') return '万州区';
  if (choices) return choices[n % choices.length]?.value ?? '';
  if (label === '经度') return 106.55;
  if (label === '纬度') return 29.56;
  if (type === 'integer' || type === 'decimal') return (n % 300) + 2;
  if (type === 'phone') return `138${String(n).padStart(8, '0')}`;
  if (type === 'creditCode') return creditCode(n);
  if (type === 'yesNo') return '是';
  if (type === 'mail') return `unit${n}@example.cn`;
  return `${label}${n}`;
}

export function cellsOf(n: number): (string | number)[] {
  return COLUMNS.map((field) => valueFor(field, n));
}

async function makeWorkbook(path: string): Promise<void> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('申报汇总表');
  sheet.addRow(COLUMNS.map((field) => field.label));
  for (let n = 0; n < ROWS; n += 1) sheet.addRow(cellsOf(n));
  await workbook.xlsx.writeFile(path);
}

/** Hands out a workbook of ROWS × COLUMNS that an office might send, and takes it away afterwards. */
export async function withWorkbook<T>(work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kepu-workbook-'));
  const path = join(folder, 'rows.xlsx');
  try {
    await makeWorkbook(path);
    return await work(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}
