import type { Place } from './block';

export interface Grid {
  rows: number;
  columns: number;
  /** Rows that take no marks (回避): the cursor passes over them. */
  closed(row: number): boolean;
}

export type Step = 'up' | 'down' | 'left' | 'right' | 'next' | 'previous' | 'home' | 'end' | 'first' | 'last';

function openRow(grid: Grid, from: number, by: 1 | -1): number | null {
  for (let row = from; row >= 0 && row < grid.rows; row += by) if (!grid.closed(row)) return row;
  return null;
}

/** Where the cursor goes from a cell, as in Excel; null: it stays. `next` and `previous` run over the ends of rows. */
export function move(grid: Grid, from: Place, step: Step): Place | null {
  const vertical = (start: number, by: 1 | -1, column: number): Place | null => {
    const row = openRow(grid, start, by);
    return row === null ? null : { row, column };
  };
  switch (step) {
    case 'up':
      return vertical(from.row - 1, -1, from.column);
    case 'down':
      return vertical(from.row + 1, 1, from.column);
    case 'left':
      return from.column > 0 ? { row: from.row, column: from.column - 1 } : null;
    case 'right':
      return from.column < grid.columns - 1 ? { row: from.row, column: from.column + 1 } : null;
    case 'next':
      return move(grid, from, 'right') ?? vertical(from.row + 1, 1, 0);
    case 'previous':
      return move(grid, from, 'left') ?? vertical(from.row - 1, -1, grid.columns - 1);
    case 'home':
      return { row: from.row, column: 0 };
    case 'end':
      return { row: from.row, column: grid.columns - 1 };
    case 'first':
      return vertical(0, 1, 0);
    case 'last':
      return vertical(grid.rows - 1, -1, grid.columns - 1);
  }
}
