import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { numberUnits } from '../../../src-main/documents/excel/write/book';
import { columnUnits } from '../../../src-main/documents/excel/write/text';
import { FORMS, LISTS } from '../../support/workbooks';

async function open(bytes: Uint8Array): Promise<ExcelJS.Worksheet[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book.worksheets.filter(({ state }) => state === 'visible');
}

interface Body {
  cell: ExcelJS.Cell;
  height: number;
  width: number;
}

/** The ruled cells from a row on that hold something. */
function bodyOf(sheet: ExcelJS.Worksheet, first: number): Body[] {
  const body: Body[] = [];
  sheet.eachRow((row, at) => {
    if (at < first) return;
    row.eachCell((cell) => {
      // A merged cell repeats the first one's value.
      if (cell.border?.top && cell.value !== null && cell.master === cell)
        body.push({ cell, height: row.height, width: Number(sheet.getColumn(cell.col).width) });
    });
  });
  return body;
}

const unitsOf = ({ value, text, numFmt }: ExcelJS.Cell): number => {
  if (typeof value === 'number') return numberUnits(numFmt)(value);
  return columnUnits(value instanceof Date ? '2026-11-01' : text);
};

/** What people would not see of it on the sheet or on paper: a text beyond its lines, a number beyond its column. */
function hidden({ cell, width, height }: Body): boolean {
  if (typeof cell.value === 'number' || cell.value instanceof Date) return unitsOf(cell) >= width;
  const lines = cell.text.split('\n').map((line) => Math.max(1, Math.ceil(columnUnits(line) / (width - 1))));
  return lines.reduce((sum, each) => sum + each, 0) * 15 > height;
}

/** Of a number, a date, a text: where a clerk puts it. */
function askew({ cell: { value, alignment } }: Body): boolean {
  const at = alignment?.horizontal;
  if (value instanceof Date) return at !== 'center';
  return typeof value === 'number' ? at !== 'right' && at !== 'center' : at === undefined;
}

const printed = ({ pageSetup, headerFooter }: ExcelJS.Worksheet) => ({
  fits: pageSetup.fitToPage === true && (pageSetup.fitToWidth ?? 0) >= 1 && pageSetup.fitToHeight === 0,
  paper: [8, 9].includes(Number(pageSetup.paperSize)),
  pages: headerFooter.oddFooter,
});
const READY = { fits: true, paper: true, pages: '&C第 &P 页　共 &N 页' };

describe.each(LISTS)('%s', (_, make) => {
  it('is as a clerk would make it: title, facts, head, real types in their places, nothing hidden, ready for the printer', async () => {
    const [sheet] = await open(await make());
    if (!sheet) throw new Error('no sheet');
    expect(sheet.getCell('A1').font).toMatchObject({ name: '黑体', size: 18 });
    expect(sheet.getCell('A1').alignment).toMatchObject({ horizontal: 'center' });
    expect(sheet.getCell('A2').text).not.toBe('');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(printed(sheet)).toEqual(READY);
    expect(sheet.pageSetup.printTitlesRow).toMatch(/^[13]:3$/);
    const body = bodyOf(sheet, 4);
    expect(body.length).toBeGreaterThan(0);
    expect(
      bodyOf(sheet, 3)
        .filter(hidden)
        .map(({ cell }) => cell.text),
    ).toEqual([]);
    expect(body.filter(askew).map(({ cell }) => cell.address)).toEqual([]);
    // What is printed ends where the sheet ends.
    expect(sheet.pageSetup.printArea).toMatch(new RegExp(`^A1:[A-Z]+${sheet.rowCount}$`));
  });
});

describe.each(FORMS)('%s', (_, make) => {
  it('is ready for the printer and hides nothing; its heads stay in sight', async () => {
    const [sheet] = await open(await make());
    if (!sheet) throw new Error('no sheet');
    expect(sheet.getCell('A1').text).not.toBe('');
    expect(printed(sheet)).toEqual(READY);
    expect(sheet.views[0]?.state).toBe('frozen');
    const heads = Number((sheet.views[0] as { ySplit?: number }).ySplit);
    expect(
      bodyOf(sheet, heads + 1)
        .filter(hidden)
        .map(({ cell }) => cell.address),
    ).toEqual([]);
  });
});

it('numbers are as wide as they are printed', () => {
  expect([
    numberUnits('#,##0.00')(1_234_567.5),
    numberUnits('0.0')(12),
    numberUnits('#,##0')(-1234),
    numberUnits('#,##0')(-123),
    numberUnits('General')(0.5),
    numberUnits('#,##0')(999),
    numberUnits('0')(-0.4),
  ]).toEqual(['1,234,567.50', '12.0', '-1,234', '-123', '0.5', '999', '-0'].map((text) => text.length));
});
