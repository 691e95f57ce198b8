import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../../src-main/documents/excel/read';
import { rejectedRows } from '../../../src-main/documents/excel/write/rejected-rows';
import { checkImport } from '../../../src-main/domain/import/check';
import type { RawSheet } from '../../../src-main/domain/import/raw';
import type { CheckedRow, ImportReport } from '../../../src-main/domain/import/report';
import { registerOf } from '../../../src-main/domain/registers';
import expected from '../../fixtures/import/bases-applications-2026.expected.json';
import { referred } from '../../support/known';

const FILE = new URL('../../fixtures/import/bases-applications-2026.xlsx', import.meta.url).pathname;
const check = (sheets: RawSheet[]): ImportReport =>
  checkImport({ register: registerOf('base'), sheets, referred, today: expected.today });
const codes = ({ issues }: CheckedRow): string[] => issues.map(({ level, code }) => `${level} ${code}`).sort();

describe('the rows of the sample that go back to their districts', () => {
  let sheets: RawSheet[];
  let bad: CheckedRow[];
  let bytes: Uint8Array;
  beforeAll(async () => {
    sheets = await readTable(FILE);
    const report = check(sheets);
    bad = report.rows.filter(({ status }) => status === 'error' || status === 'held');
    bytes = await rejectedRows(sheets, { ...report, rows: bad });
  });

  // Catches a row that lost the 区县 which one merged cell gave to all rows of its district.
  it('each carry their district, those too whose cell stood in another row', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const sheet = book.worksheets[0];
    const source = sheets.find(({ name }) => name === expected.sheet);
    const merged = [14, 26].map((row) => source?.merges.find(({ top, bottom }) => top < row && row <= bottom));
    expect(merged.map((merge) => merge?.left)).toEqual([2, 2]);
    const given = bad.map(({ row }) => expected.records.find((record) => record.row === row)?.values.区县);
    const heads = expected.headerRows.length + 1;
    expect(bad.map((_, index) => sheet?.getCell(index + heads + 1, 2).value)).toEqual(given);
  });

  it('come back with the same values and the same faults', async () => {
    const again = check(await readTable(bytes)).rows;
    expect(again.map(({ values }) => values)).toEqual(bad.map(({ values }) => values));
    expect(again.map(codes)).toEqual(bad.map(codes));
  });
});

describe('a sheet of very many rows', () => {
  // Catches an argument list as long as the sheet, on which the engine gives up.
  it('goes back too', async () => {
    const row = (number: number) => ({
      row: number,
      hidden: false,
      cells: [{ column: 1, kind: 'text' as const, value: number === 1 ? '单位名称' : `第${number}馆` }],
    });
    const rows = Array.from({ length: 200_000 }, (_, index) => row(index + 1));
    const sheet = { name: '表', hidden: false, delimited: false, rows, merges: [] };
    const report = { sheet: '表', headerRows: [1], mapping: [], rows: [{ row: 200_000, issues: [] }] };
    const [read] = await readTable(await rejectedRows([sheet], report));
    expect(read?.rows.map(({ cells }) => cells[0]?.value)).toEqual([
      '待改正 1 行。请按最后一列和各单元格的批注改正，各列不要增删，改好后发回本文件。',
      '单位名称',
      '第200000馆',
    ]);
  });
});
