import type { ReactNode } from 'react';

export interface Column<R> {
  key: string;
  label: string;
  /** Stands in the head, so that numbers need not repeat it. */
  unit?: string;
  width: number;
  /** Shares what is left of the width with others that grow, by their widths; where no column does, the first one. */
  grow?: boolean;
  /** What it gets of that, if not by its width: how much it has to say. */
  share?: number;
  /** Numbers go right. */
  align?: 'left' | 'right';
  sortable?: boolean;
  cell(row: R): ReactNode;
}

export interface Sort {
  field: string;
  direction: 'ascending' | 'descending';
}

/** Rows that are read as they come into sight. */
export interface Rows<R> {
  total: number;
  /** undefined: not read yet. */
  at(index: number): R | undefined;
  /** Told which rows are in sight. */
  reach(first: number, last: number): void;
}

/** All rows at hand. */
export function rowsOf<R>(rows: readonly R[]): Rows<R> {
  return { total: rows.length, at: (index) => rows[index], reach: () => undefined };
}

/** A click on a head: ascending, descending, then the list's own order. */
export function nextSort(sort: Sort | null, field: string): Sort | null {
  if (sort?.field !== field) return { field, direction: 'ascending' };
  return sort.direction === 'ascending' ? { field, direction: 'descending' } : null;
}
