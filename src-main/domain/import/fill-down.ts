import { cellAt, isBlank } from './cells';
import type { Merge, RawCell, RawRow } from './raw';

export interface Found {
  cell: RawCell | undefined;
  /** Row in which the cell stands: another one where a range is merged over several rows. */
  row: number;
}

/**
 * Cells of a sheet, a range merged over several rows of one column standing for each of its rows (the 区县 cell over the
 * rows of a district). Rows must be asked for in ascending order.
 */
export class FilledDown {
  readonly #rows: Map<number, RawRow>;
  readonly #merges = new Map<number, Merge[]>();
  readonly #next = new Map<number, number>();

  constructor(rows: readonly RawRow[], merges: readonly Merge[]) {
    this.#rows = new Map(rows.map((row) => [row.row, row]));
    for (const merge of merges) {
      if (merge.left !== merge.right || merge.top === merge.bottom) continue;
      const ofColumn = this.#merges.get(merge.left);
      if (ofColumn) ofColumn.push(merge);
      else this.#merges.set(merge.left, [merge]);
    }
    for (const ofColumn of this.#merges.values()) ofColumn.sort((a, b) => a.top - b.top);
  }

  at(row: RawRow, column: number): Found {
    const own = cellAt(row, column);
    if (!isBlank(own)) return { cell: own, row: row.row };
    const merge = this.#over(row.row, column);
    const origin = merge ? this.#rows.get(merge.top) : undefined;
    return merge && origin ? { cell: cellAt(origin, column), row: merge.top } : { cell: own, row: row.row };
  }

  #over(row: number, column: number): Merge | undefined {
    const merges = this.#merges.get(column);
    if (!merges) return undefined;
    let at = this.#next.get(column) ?? 0;
    for (let merge = merges[at]; merge && merge.bottom < row; merge = merges[at]) at += 1;
    this.#next.set(column, at);
    const merge = merges[at];
    return merge && merge.top <= row ? merge : undefined;
  }
}
