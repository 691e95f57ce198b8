import { plainNumber } from '../registers/decimal';
import type { RawCell, RawRow } from './raw';

/** 1 → A, 27 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A cell as it shows, without rounding. */
export function cellText(cell: RawCell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell.value === 'number') return plainNumber(cell.value);
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return cell.kind === 'date' ? cell.value.replace('T', ' ') : cell.value;
}

export const isBlank = (cell: RawCell | undefined): boolean => cellText(cell).trim() === '';

/** Cells are in order of columns, and few are missing: the place is near the number. */
export function cellAt(row: RawRow, column: number): RawCell | undefined {
  for (let at = Math.min(column, row.cells.length) - 1; at >= 0; at -= 1) {
    const cell = row.cells[at];
    if (cell === undefined || cell.column < column) return undefined;
    if (cell.column === column) return cell;
  }
  return undefined;
}

export const filledCells = (row: RawRow): RawCell[] => row.cells.filter((cell) => !isBlank(cell));
