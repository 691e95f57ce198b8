import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { shownNumber } from '../../../src-main/documents/excel/write/book';
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

/** The ruled cells below the head that hold something. */
function bodyOf(sheet: ExcelJS.Worksheet, head: number): Body[] {
  const body: Body[] = [];
  sheet.eachRow((row, at) => {
    if (at <= head) return;
    row.eachCell((cell) => {
      if (cell.border?.top && cell.value !== null)
        body.push({ cell, height: row.height, width: Number(sheet.getColumn(cell.col).width) });
    });
  });
  return body;
}

const textOf = ({ value, text, numFmt }: ExcelJS.Cell): string => {
  if (value instanceof Date) return '2026-11-01';
  return typeof value === 'number' ? shownNumber(value, numFmt) : text;
};

/** What people would not see of it on the sheet or on paper: a text beyond its lines, a number beyond its column. */
function hidden({ cell, width, height }: Body): boolean {
  const units = columnUnits(textOf(cell));
  if (typeof cell.value === 'number' || cell.value instanceof Date) return units >= width;
  return Math.ceil(units / (width - 1)) * 15 > height;
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
const READY = { fits: true, paper: true, pages: '&C第 &P 页，共 &N 页' };

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
    const body = bodyOf(sheet, 3);
    expect(body.length).toBeGreaterThan(0);
    expect(body.filter(hidden).map(({ cell }) => [cell.address, textOf(cell)])).toEqual([]);
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
      bodyOf(sheet, heads)
        .filter(hidden)
        .map(({ cell }) => cell.address),
    ).toEqual([]);
  });
});

it('numbers are as wide as they are printed', () => {
  expect([
    shownNumber(1_234_567.5, '#,##0.00'),
    shownNumber(12, '0.0'),
    shownNumber(-1234, '#,##0'),
    shownNumber(0.5, 'General'),
    shownNumber(999, '#,##0'),
  ]).toEqual(['1,234,567.50', '12.0', '-1,234', '0.5', '999']);
});
