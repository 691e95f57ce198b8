import exceljs from 'exceljs';
import { readTable } from '../../src-main/documents/excel/read';
import { checkImport } from '../../src-main/domain/import/check';
import { registerOf } from '../../src-main/domain/registers';
import { referred } from '../support/known';
import { compare, type Row, row } from './row';
import { COLUMNS, ROWS, withWorkbook } from './workbook';

const SAMPLES = 3;

/** A preview reads, recognises the head, cleans and checks every cell; exceljs only reads. */
export function previewRows(): Promise<Row[]> {
  return withWorkbook(async (path) => {
    const preview = async () => {
      const sheets = await readTable(path);
      const report = checkImport({ register: registerOf('base'), sheets, referred, today: '2026-11-01' });
      if (report.rows.length !== ROWS) throw new Error(`${report.rows.length} rows were read`);
    };
    const [ours, floor] = await compare(SAMPLES, preview, () => new exceljs.Workbook().xlsx.readFile(path));
    return [row(`preview of a ${ROWS} × ${COLUMNS.length} workbook`, ours, floor, SAMPLES)];
  });
}
