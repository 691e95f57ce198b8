import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { readTable } from '../../src-main/documents/excel/read';
import { checkImport } from '../../src-main/domain/import/check';
import { registerOf } from '../../src-main/domain/registers';
import { base } from '../../src-main/domain/registers/base';
import { referred } from '../support/known';
import { compare, type Row, row } from './row';

const ROWS = 10_000;
const SAMPLES = 3;
const COLUMNS = Object.values(base.fields).slice(0, 20);

/** A value of the right kind for every row, each row another unit. */
function valueFor(type: string, label: string, n: number): string | number {
  if (label === '区县') return '万州区';
  if (label === '基地类型') return '企业类';
  if (label === '经度') return 106.55;
  if (label === '纬度') return 29.56;
  if (type === 'integer' || type === 'decimal') return (n % 300) + 2;
  if (type === 'phone') return `138${String(n).padStart(8, '0')}`;
  if (type === 'creditCode') return '';
  if (type === 'mail') return `unit${n}@example.cn`;
  return `${label}${n}`;
}

async function makeWorkbook(path: string): Promise<void> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('申报汇总表');
  sheet.addRow(COLUMNS.map((field) => field.label));
  for (let n = 0; n < ROWS; n += 1) sheet.addRow(COLUMNS.map(({ type, label }) => valueFor(type, label, n)));
  await workbook.xlsx.writeFile(path);
}

/** A preview reads, recognises the head, cleans and checks every cell; exceljs only reads. */
export async function previewRows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kepu-preview-'));
  const path = join(folder, 'rows.xlsx');
  await makeWorkbook(path);
  const preview = async () => {
    const report = checkImport({
      register: registerOf('base'),
      sheets: await readTable(path),
      referred,
      today: '2026-11-01',
    });
    if (report.rows.length !== ROWS) throw new Error(`${report.rows.length} rows were read`);
  };
  const [ours, floor] = await compare(SAMPLES, preview, () => new exceljs.Workbook().xlsx.readFile(path));
  await rm(folder, { recursive: true });
  return [row(`preview of a ${ROWS} × ${COLUMNS.length} workbook`, ours, floor, SAMPLES)];
}
