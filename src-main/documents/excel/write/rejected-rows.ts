import type ExcelJS from 'exceljs';
import { Fault } from '../../../domain/fault';
import { grouped } from '../../../domain/grouped';
import { FilledDown } from '../../../domain/import/fill-down';
import type { RawCell, RawSheet } from '../../../domain/import/raw';
import type { CheckedRow, ImportReport } from '../../../domain/import/report';
import { bookBytes, day, FONT, GRID, newBook, newSheet, put } from './book';
import { writeLine } from './list';
import { pagesFor, setPages } from './pages';
import { headCell, rowHeight } from './table';
import { columnUnits } from './text';

/** What is needed of an import's report. */
export interface Rejected extends Pick<ImportReport, 'sheet' | 'headerRows' | 'mapping'> {
  rows: Pick<CheckedRow, 'row' | 'issues'>[];
}

/** Points. */
const HEAD_HEIGHT = 24;
const REASONS = '需要改正的内容';
const ASKED = '请按最后一列和各单元格的批注改正，各列不要增删，改好后发回本文件。';
/** Over which the request stands: it is to be read without scrolling. */
const FEW_COLUMNS = 8;
const FILL = { E: 'FFFFC7CE', C: 'FFFFE0B2', W: 'FFFFF2CC' } as const;

/**
 * The rows of a report as they were sent, each with its reasons: as notes on the cells and in a last column. `sheets`:
 * the same file, read again. The sender corrects the rows and sends the workbook back.
 */
export async function rejectedRows(sheets: readonly RawSheet[], report: Rejected): Promise<Uint8Array> {
  const source = sheets.find(({ name }) => name === report.sheet);
  if (!source) throw new Fault('file.missing', `原文件里已没有工作表“${report.sheet}”，请重新导入后再导出。`);
  const book = await newBook();
  const heads = 1 + Math.max(1, report.headerRows.length);
  const sheet = newSheet(book, '待改正', { headRows: heads });
  const rows = new Map(source.rows.map((row) => [row.row, row]));
  // Rows leave their neighbours behind: what a merged cell says for several rows is written into each.
  const filled = new FilledDown(source.rows, source.merges);
  // Cells of a row are in order of their columns.
  const last = source.rows.reduce((widest, { cells }) => Math.max(widest, cells.at(-1)?.column ?? 0), 0) + 1;
  let at = 1;
  for (const number of report.headerRows) {
    at += 1;
    for (const cell of rows.get(number)?.cells ?? []) headCell(sheet.getCell(at, cell.column), String(cell.value));
    // Merged heads stay merged: without that their second level would lose its first.
    for (const merge of source.merges.filter(({ top }) => top === number)) {
      sheet.mergeCells(at, merge.left, at + merge.bottom - merge.top, merge.right);
    }
  }
  headCell(sheet.getCell(heads, last), REASONS);
  for (const row of [...report.rows].sort((a, b) => a.row - b.row)) {
    const sent = rows.get(row.row);
    at += 1;
    for (let column = 1; sent && column < last; column++) {
      writeRaw(sheet.getCell(at, column), filled.at(sent, column).cell);
    }
    writeReasons(sheet, at, row, last, report.mapping);
  }
  sheet.autoFilter = { from: { row: heads, column: 1 }, to: { row: at, column: last } };
  const widths = fitColumns(sheet, last);
  fitRows(sheet, heads, widths);
  const pages = pagesFor(widths, 1);
  writeLine(sheet, 1, `待改正 ${report.rows.length} 行。${ASKED}`, Math.min(last, FEW_COLUMNS));
  setPages(sheet, pages, { columns: last, last: at, heads: `2:${heads}`, kept: 1, title: '待改正' });
  return bookBytes(book);
}

function writeRaw(cell: ExcelJS.Cell, raw: RawCell | undefined): void {
  cell.font = { name: FONT, size: 11 };
  cell.border = GRID;
  cell.alignment = { vertical: 'middle', wrapText: true, ...(raw?.kind === 'date' && { horizontal: 'center' }) };
  if (!raw) return;
  const { kind, value } = raw;
  const dated = kind === 'date' && typeof value === 'string' ? day(value.slice(0, 10)) : null;
  if (dated) put(cell, dated, 'yyyy-mm-dd');
  else if (typeof value === 'number') put(cell, value);
  else put(cell, typeof value === 'boolean' ? (value ? '是' : '否') : value, '@');
}

function writeReasons(
  sheet: ExcelJS.Worksheet,
  at: number,
  row: Rejected['rows'][number],
  last: number,
  mapping: Rejected['mapping'],
): void {
  const issues = row.issues.filter(({ level }) => level !== 'N' && level !== 'Q');
  for (const [key, found] of grouped(issues, ({ field }) => field)) {
    const letters = mapping.find(({ field }) => field === key)?.column;
    if (letters === undefined) continue;
    const cell = sheet.getCell(`${letters}${at}`);
    cell.note = found.map(({ message }) => message).join('\n');
    const worst = (['E', 'C', 'W'] as const).find((level) => found.some((issue) => issue.level === level));
    if (worst) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: FILL[worst] } };
  }
  const reasons = sheet.getCell(at, last);
  const said = issues.map(({ column, message }) => (column === '' ? message : `${column}：${message}`));
  put(reasons, `原表第 ${row.row} 行：${said.join('；')}`, '@');
  reasons.border = GRID;
  reasons.font = { name: FONT, size: 11, color: { argb: 'FFC00000' } };
  reasons.alignment = { wrapText: true, vertical: 'middle' };
}

const shown = (cell: ExcelJS.Cell): string => (cell.value instanceof Date ? '2026-09-18' : cell.text);

/** Sets and answers the columns' widths; the line above the heads does not count. */
function fitColumns(sheet: ExcelJS.Worksheet, last: number): number[] {
  const widths: number[] = [];
  for (let number = 1; number <= last; number++) {
    const column = sheet.getColumn(number);
    let width = 8;
    column.eachCell((cell, row) => {
      if (row > 1) width = Math.max(width, columnUnits(shown(cell)) + 2);
    });
    column.width = Math.min(number === last ? 60 : 36, width);
    widths.push(column.width);
  }
  return widths;
}

/** High enough for the reasons: not every program sees to that when it opens the file. */
function fitRows(sheet: ExcelJS.Worksheet, heads: number, widths: readonly number[]): void {
  sheet.eachRow((row, at) => {
    const texts = widths.map((_, index) => shown(row.getCell(index + 1)));
    row.height = at <= heads ? HEAD_HEIGHT : rowHeight(texts, widths);
  });
}
