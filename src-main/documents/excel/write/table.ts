import type ExcelJS from 'exceljs';
import { type CellValue, FONT, GRID, HEAD_FONT, put } from './book';
import { columnUnits } from './text';

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

/** Head and rows from `first` on, with filters and widths that fit; answers the next free row. */
export function writeTable<T>(
  sheet: ExcelJS.Worksheet,
  columns: readonly SheetColumn<T>[],
  rows: readonly T[],
  first: number,
): number {
  // A long head goes on two lines rather than make its column wide.
  const widths = columns.map(({ title }) => {
    const units = columnUnits(title);
    return units > 10 && !title.includes('\n') ? Math.ceil(units / 2) : units;
  });
  for (const [index, { title }] of columns.entries()) head(sheet.getCell(first, index + 1), title);
  sheet.getRow(first).height = 32;
  for (const [at, row] of rows.entries()) {
    for (const [index, { value, format, align }] of columns.entries()) {
      const cell = sheet.getCell(first + 1 + at, index + 1);
      const written = value(row, at);
      put(cell, written, format);
      cell.font = { name: FONT, size: 11 };
      cell.border = GRID;
      cell.alignment = { horizontal: align ?? 'center', vertical: 'middle', wrapText: true };
      widths[index] = Math.max(widths[index] ?? 0, columnUnits(shown(written)));
    }
  }
  for (const [index, { widest = 40, narrowest = 6 }] of columns.entries()) {
    const width = Math.min(widest, Math.max(narrowest, (widths[index] ?? 0) + 2));
    sheet.getColumn(index + 1).width = width;
  }
  for (let at = 0; at < rows.length; at++) fitHeight(sheet, first + 1 + at, columns.length);
  sheet.autoFilter = { from: { row: first, column: 1 }, to: { row: first + rows.length, column: columns.length } };
  return first + rows.length + 1;
}

const shown = (value: CellValue): string => (value instanceof Date ? '2026-09-18' : String(value ?? ''));

function head(cell: ExcelJS.Cell, title: string): void {
  put(cell, title);
  cell.font = { name: HEAD_FONT, size: 11 };
  cell.border = GRID;
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
}

/** Not every program makes a wrapped row high enough when it opens the file. */
function fitHeight(sheet: ExcelJS.Worksheet, number: number, columns: number): void {
  const row = sheet.getRow(number);
  let lines = 1;
  for (let column = 1; column <= columns; column++) {
    const width = sheet.getColumn(column).width ?? 10;
    const text = shown(row.getCell(column).value as CellValue);
    lines = Math.max(lines, Math.ceil(columnUnits(text) / Math.max(1, width - 1)));
  }
  row.height = 8 + lines * 15;
}
