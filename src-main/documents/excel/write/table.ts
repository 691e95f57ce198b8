import type ExcelJS from 'exceljs';
import { type CellValue, carried, FONT, GRID, HEAD_FONT, put } from './book';
import { columnUnits, looksLikeFormula } from './text';

export interface SheetColumn<T> {
  title: string;
  value(row: T, index: number): CellValue;
  /** Number format; '@' keeps codes and telephone numbers as text. */
  format?: string;
  align?: 'left' | 'center';
  /** Widest in units of columns; longer text wraps. */
  widest?: number;
  narrowest?: number;
}

/** Titles over the whole width; answers the next free row. */
export function writeTitle(sheet: ExcelJS.Worksheet, title: string, below: string, columns: number): number {
  sheet.mergeCells(1, 1, 1, columns);
  const top = sheet.getCell(1, 1);
  put(top, title);
  top.font = { name: HEAD_FONT, size: 18 };
  top.alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.getRow(1).height = 34;
  sheet.mergeCells(2, 1, 2, columns);
  const second = sheet.getCell(2, 1);
  put(second, below);
  second.font = { name: FONT, size: 11 };
  second.alignment = { horizontal: 'left', vertical: 'middle' };
  sheet.getRow(2).height = 20;
  return 3;
}

/** Head and rows from `first` on, with filters (where wanted) and widths that fit; answers the next free row. */
export function writeTable<T>(
  sheet: ExcelJS.Worksheet,
  columns: readonly SheetColumn<T>[],
  rows: readonly T[],
  first: number,
  filters = true,
): number {
  const values = rows.map((row, index) => columns.map((column) => carried(column.value(row, index))));
  const units = values.map((cells) => cells.map((value) => columnUnits(shown(value))));
  const widths = columns.map((column, index) => columnWidth(column, index, units));
  const styles = columns.map(cellStyles);
  for (const [index, { title }] of columns.entries()) {
    head(sheet.getCell(first, index + 1), title);
    sheet.getColumn(index + 1).width = widths[index];
  }
  sheet.getRow(first).height = 32;
  for (const [at, cells] of values.entries()) {
    const row = sheet.getRow(first + 1 + at);
    for (const [index, value] of cells.entries()) {
      const cell = row.getCell(index + 1);
      cell.value = value;
      cell.style = styles[index]?.(value) ?? {};
    }
    row.height = heightOf(units[at] ?? [], widths);
    row.commit();
  }
  if (filters)
    sheet.autoFilter = { from: { row: first, column: 1 }, to: { row: first + rows.length, column: columns.length } };
  return first + rows.length + 1;
}

/** A line of words over the whole width, as high as it needs in the columns' widths as they are; at least `least` points. */
export function writeLine(sheet: ExcelJS.Worksheet, row: number, text: string, columns: number, least = 22): void {
  sheet.mergeCells(row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  put(cell, text);
  cell.font = { name: FONT, size: 11 };
  cell.alignment = { horizontal: 'left', vertical: 'middle', wrapText: true };
  let width = 0;
  for (let column = 1; column <= columns; column += 1) width += sheet.getColumn(column).width ?? 8;
  sheet.getRow(row).height = Math.max(least, heightOf([columnUnits(text)], [width]));
}

const shown = (value: CellValue): string => (value instanceof Date ? '2026-09-18' : String(value ?? ''));

/** A long head goes on two lines rather than make its column wide; so does long text beyond `widest`. */
function columnWidth<T>(
  { title, widest = 40, narrowest = 6 }: SheetColumn<T>,
  index: number,
  rows: readonly number[][],
): number {
  const units = columnUnits(title);
  let width = units > 10 && !title.includes('\n') ? Math.ceil(units / 2) : units;
  for (const cells of rows) width = Math.max(width, cells[index] ?? 0);
  return Math.min(widest, Math.max(narrowest, width + 2));
}

/** One style object for all cells of a column: exceljs knows it again by identity, several times faster. */
function cellStyles<T>({ format, align = 'center' }: SheetColumn<T>): (value: CellValue) => Partial<ExcelJS.Style> {
  const style = {
    font: { name: FONT, size: 11 },
    border: GRID,
    alignment: { horizontal: align, vertical: 'middle', wrapText: true },
  } as const;
  const usual = { ...style, numFmt: format ?? 'General' };
  const text = { ...style, numFmt: '@' };
  return (value) => (format === undefined && typeof value === 'string' && looksLikeFormula(value) ? text : usual);
}

function head(cell: ExcelJS.Cell, title: string): void {
  put(cell, title);
  cell.font = { name: HEAD_FONT, size: 11 };
  cell.border = GRID;
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
}

/** Not every program makes a wrapped row high enough when it opens the file. */
export const rowHeight = (cells: readonly CellValue[], widths: readonly number[]): number =>
  heightOf(
    cells.map((value) => columnUnits(shown(value))),
    widths,
  );

/** `units`: of what stands in the cells. */
function heightOf(units: readonly number[], widths: readonly number[]): number {
  let lines = 1;
  for (const [index, width] of units.entries())
    lines = Math.max(lines, Math.ceil(width / Math.max(1, (widths[index] ?? 10) - 1)));
  return 8 + lines * 15;
}
