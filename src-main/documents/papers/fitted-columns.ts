import { columnWidths, estimated } from '../../domain/official/widths';
import type { TabularColumn } from '../pdf/tabular/document';

export interface Fitting extends Pick<TabularColumn, 'align'> {
  title: string;
  /** Running text of many words: it takes what the others leave. */
  long: boolean;
}

/** Columns as wide as what stands in them needs (`size`: points), `room` mm together. */
export function fittedColumns(
  columns: readonly Fitting[],
  cells: readonly (readonly string[])[],
  room: number,
  size: number,
): TabularColumn[] {
  const table = {
    columns: columns.map(({ title, align, long }) => ({ title, align, width: long ? 'rest' : 'fit' }) as const),
    rows: cells.map((row) => [...row]),
    records: [],
  };
  const widths = columnWidths(table, room, estimated(size));
  return columns.map(({ align }, at) => ({ width: widths[at] ?? 0, align }));
}
