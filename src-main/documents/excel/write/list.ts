import type ExcelJS from 'exceljs';
import { FONT, HEAD_FONT, put } from './book';
import { firstPage, type Pages, pagesFor, setPages } from './pages';
import { heightOf, lay, rowHeight, type SheetColumn, writeTable } from './table';
import { columnUnits } from './text';

/** Title, a line of facts, and the head of the columns: what every list begins with. */
export const HEAD_ROW = 3;

export interface List<T> {
  title: string;
  /** What the list is of: as of when, how many, by what conditions. */
  below: string;
  columns: readonly SheetColumn<T>[];
  rows: readonly T[];
  filters?: boolean;
  /** Of a row, points: where it is signed in. */
  least?: number;
  /** Columns that stay in sight, and on every page where there are several side by side. */
  kept?: number;
  /** Columns at the end that are not printed. */
  unprinted?: number;
}

/** A list that is written but for what follows it. */
export interface Written {
  /** The next free row. */
  next: number;
  /** Columns whose whole width the title and the lines below take. */
  wide: number;
  /** Makes the sheet ready to be printed down to its last row. */
  end(last?: number): void;
}

/** Writes a list from the first row on. */
export function writeList<T>(
  sheet: ExcelJS.Worksheet,
  { title, below, columns, rows, filters, least, kept = 1, unprinted = 0 }: List<T>,
): Written {
  const laid = lay(columns, rows);
  const printed = laid.widths.slice(0, columns.length - unprinted);
  const pages: Pages = pagesFor(printed, kept);
  const wide = firstPage(printed, pages);
  writeTitle(sheet, title, printed.slice(0, wide));
  for (const [index, width] of laid.widths.entries()) sheet.getColumn(index + 1).width = width;
  writeLine(sheet, 2, below, wide, LINE_HEIGHT);
  const next = writeTable(sheet, laid, HEAD_ROW, { filters, least });
  const end = (last = next - 1) =>
    setPages(sheet, pages, { columns: printed.length, last, heads: `${HEAD_ROW}:${HEAD_ROW}`, kept, title });
  return { next, wide, end };
}

const PLAIN = { name: FONT, size: 11 };
const TITLE = { name: HEAD_FONT, size: 18 };
const LINE_HEIGHT = 20;
const TITLE_HEIGHT = 34;

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

/** The title over the columns of these widths. */
export function writeTitle(sheet: ExcelJS.Worksheet, title: string, widths: readonly number[]): void {
  const cell = across(sheet, 1, 1, widths.length);
  put(cell, title);
  cell.font = TITLE;
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  const scale = TITLE.size / PLAIN.size;
  const height = heightOf([title], [columnUnits(title) * scale], [sum(widths)]) * scale;
  sheet.getRow(1).height = Math.max(TITLE_HEIGHT, height);
}

function across(sheet: ExcelJS.Worksheet, row: number, first: number, columns: number): ExcelJS.Cell {
  if (columns > 1) sheet.mergeCells(row, first, row, first + columns - 1);
  return sheet.getCell(row, first);
}

/** Words over `columns` columns from `first` on. */
export function writeWords(
  sheet: ExcelJS.Worksheet,
  text: string,
  { row, first = 1, columns }: { row: number; first?: number; columns: number },
): ExcelJS.Cell {
  const cell = across(sheet, row, first, columns);
  put(cell, text);
  cell.font = PLAIN;
  cell.alignment = { horizontal: 'left', vertical: 'middle', wrapText: true };
  return cell;
}

/** Points. */
const SIGNED = 34;
/** Room that is written in, in characters: what looks right, and what is still enough. */
const ROOM = { most: 10, least: 4 } as const;
const DAY = '　　　　年　　月　　日';

/** Who signs, each with room behind the label, as far apart as the columns let them; 日期 has its parts. */
export function writeSigners(sheet: ExcelJS.Worksheet, row: number, labels: readonly string[], columns: number): void {
  const parts = labels.map((label) => (label === '日期：' ? `${label}${DAY}` : label));
  const spaces = Math.max(1, parts.length - 1);
  const left = sum(widthsOf(sheet, columns)) - columnUnits(parts.join('')) - 2;
  const room = Math.max(ROOM.least, Math.min(ROOM.most, Math.floor(left / 2 / spaces)));
  writeLine(sheet, row, parts.join('　'.repeat(room)), columns, SIGNED);
}

const widthsOf = (sheet: ExcelJS.Worksheet, columns: number): number[] =>
  Array.from({ length: columns }, (_, index) => sheet.getColumn(index + 1).width ?? 8);

/** A line of words over the columns, as high as it needs in their widths as they are; at least `least` points. */
export function writeLine(sheet: ExcelJS.Worksheet, row: number, text: string, columns: number, least = 22): void {
  writeWords(sheet, text, { row, columns });
  sheet.getRow(row).height = Math.max(least, rowHeight([text], [sum(widthsOf(sheet, columns))]));
}
