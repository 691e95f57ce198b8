import type ExcelJS from 'exceljs';
import { type CellValue, carried, FONT, GRID, HEAD_FONT, numberUnits, put } from './book';
import { columnUnits, looksLikeFormula } from './text';

export interface SheetColumn<T> {
  title: string;
  value(row: T, index: number): CellValue;
  /** Number format; '@' keeps codes and telephone numbers as text. */
  format?: string;
  /** Absent: numbers at the right, all else in the middle. Running text goes to the left. */
  align?: 'left' | 'center' | 'right';
  /** Widest in units of columns; longer text wraps. */
  widest?: number;
  narrowest?: number;
}

/** Title of the column that counts the rows. */
export const COUNTER = '序号';

/** 序号: the rows counted from 1. */
export const counted = <T>(): SheetColumn<T> => ({
  title: COUNTER,
  value: (_, index) => index + 1,
  format: '0',
  align: 'center',
});

/** A table that is ready to be written: what stands in its cells, and how wide its columns are. */
export interface Laid<T> {
  columns: readonly SheetColumn<T>[];
  values: CellValue[][];
  units: number[][];
  widths: number[];
}

/** Widths that fit what the columns say. */
export function lay<T>(columns: readonly SheetColumn<T>[], rows: readonly T[]): Laid<T> {
  const values = rows.map((row, index) => columns.map((column) => carried(column.value(row, index))));
  const measures = columns.map(({ format }) => unitsBy(format));
  const units = values.map((cells) => cells.map((value, index) => measures[index]?.(value) ?? 0));
  return { columns, values, units, widths: columns.map((column, index) => columnWidth(column, index, units)) };
}

/** Points. */
const HEAD_HEIGHT = 32;

/** One for all rows: exceljs works out a style that it has not seen, and each row brings an empty one of its own. */
const ROW_STYLE = {};

/** Sets the widths; then head and rows from `first` on, with filters where wanted; `least`: height of a row, points. Answers the next free row. */
export function writeTable<T>(
  sheet: ExcelJS.Worksheet,
  { columns, values, units, widths }: Laid<T>,
  first: number,
  { filters = true, least = 0 } = {},
): number {
  const styles = columns.map(cellStyles);
  for (const [index, { title }] of columns.entries()) {
    headCell(sheet.getCell(first, index + 1), title);
  }
  sheet.getRow(first).height = Math.max(
    HEAD_HEIGHT,
    rowHeight(
      columns.map(({ title }) => title),
      widths,
    ),
  );
  for (const [at, cells] of values.entries()) {
    const row = sheet.getRow(first + 1 + at);
    for (const [index, value] of cells.entries()) {
      const cell = row.getCell(index + 1);
      cell.value = value;
      cell.style = styles[index]?.(value) ?? {};
    }
    row.height = Math.max(least, heightOf(cells, units[at] ?? [], widths));
    Object.assign(row, { style: ROW_STYLE });
    row.commit();
  }
  if (filters)
    sheet.autoFilter = { from: { row: first, column: 1 }, to: { row: first + values.length, column: columns.length } };
  return first + values.length + 1;
}

/** The head of a column. */
export function headCell(cell: ExcelJS.Cell, title: string): void {
  put(cell, title, '@');
  cell.font = { name: HEAD_FONT, size: 11 };
  cell.border = GRID;
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
}

const DATE_UNITS = '2026-09-18'.length;

/** Width of what a cell shows, in the unit of columns. */
function unitsBy(format?: string): (value: CellValue) => number {
  const ofNumber = numberUnits(format);
  return (value) => {
    if (typeof value === 'string') return columnUnits(value);
    if (typeof value === 'number') return ofNumber(value);
    return value === null ? 0 : DATE_UNITS;
  };
}

/** A long head goes on two lines rather than make its column wide; so does long text beyond `widest`. */
function columnWidth<T>(
  { title, widest = 40, narrowest = 6 }: SheetColumn<T>,
  index: number,
  rows: readonly number[][],
): number {
  const units = columnUnits(title);
  let width = units > 10 && !title.includes('\n') ? Math.ceil(units / 4) * 2 : units;
  for (const cells of rows) width = Math.max(width, cells[index] ?? 0);
  return Math.min(widest, Math.max(narrowest, width + 2));
}

/** One style object for all cells of a column that look alike: exceljs knows it again by identity, several times faster. */
function cellStyles<T>({ format, align }: SheetColumn<T>): (value: CellValue) => Partial<ExcelJS.Style> {
  const style = (horizontal: 'left' | 'center' | 'right', numFmt: string): Partial<ExcelJS.Style> => ({
    font: { name: FONT, size: 11 },
    border: GRID,
    alignment: { horizontal, vertical: 'middle', wrapText: true },
    numFmt,
  });
  const usual = style(align ?? 'center', format ?? 'General');
  const number = style(align ?? 'right', format ?? 'General');
  const text = style(align ?? 'center', '@');
  return (value) => {
    if (typeof value === 'number') return number;
    return format === undefined && typeof value === 'string' && looksLikeFormula(value) ? text : usual;
  };
}

/** Not every program makes a wrapped row high enough when it opens the file. */
export const rowHeight = (cells: readonly CellValue[], widths: readonly number[]): number =>
  heightOf(cells, cells.map(unitsBy()), widths);

/** `units`: of what stands in the cells. */
export function heightOf(cells: readonly CellValue[], units: readonly number[], widths: readonly number[]): number {
  let lines = 1;
  for (const [index, wide] of units.entries()) {
    const [value, room] = [cells[index], Math.max(1, (widths[index] ?? 10) - 1)];
    const several = typeof value === 'string' && value.includes('\n');
    lines = Math.max(lines, several ? linesOf(value, room) : Math.ceil(wide / room));
  }
  return 8 + lines * 15;
}

/** Lines of a text that has line feeds of its own. */
const linesOf = (text: string, room: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(columnUnits(line) / room)), 0);
