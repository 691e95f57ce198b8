import { cellText } from './cells';
import type { Merge, RawRow, RawSheet } from './raw';
import type { Titles } from './titles';

export interface HeadColumn {
  column: number;
  /** Texts of the head above the column, from the outermost in. */
  path: string[];
}

export interface Head {
  /** Row numbers, in order. */
  rows: number[];
  columns: HeadColumn[];
}

/** A head further down, further right or deeper than this is none. */
const SEARCHED_ROWS = 200;
const WIDEST = 300;
const DEEPEST = 3;
const LONGEST_TITLE = 40;
const FEWEST_FIELDS = 3;
/** Cells written from merged ranges; an honest head needs a few hundred. */
const MOST_MERGED = 200_000;

/** Texts of the first rows, with what a merged range says in every cell that it covers. */
class Grid {
  readonly #own = new Map<number, string>();
  readonly #merged = new Map<number, { text: string; top: number }>();
  readonly rows: number[];
  readonly width: number;

  constructor(rows: readonly RawRow[], merges: readonly Merge[]) {
    this.rows = rows.map(({ row }) => row);
    for (const { row, cells } of rows) {
      for (const cell of cells) {
        const text = cell.kind === 'text' && cell.column <= WIDEST ? cellText(cell).trim() : '';
        if (text !== '' && text.length <= LONGEST_TITLE) this.#own.set(this.#key(row, cell.column), text);
      }
    }
    this.width = Math.min(WIDEST, Math.max(0, ...rows.map(({ cells }) => cells.at(-1)?.column ?? 0)));
    this.#spread(merges, rows.at(-1)?.row ?? 0);
  }

  #key(row: number, column: number): number {
    return row * (WIDEST + 1) + column;
  }

  #spread(merges: readonly Merge[], last: number): void {
    let written = 0;
    for (const { top, left, bottom, right } of merges) {
      const text = this.own(top, left);
      if (text === '') continue;
      for (let row = top; row <= Math.min(bottom, last); row += 1) {
        for (let column = left; column <= Math.min(right, this.width); column += 1) {
          written += 1;
          if (written > MOST_MERGED) return;
          this.#merged.set(this.#key(row, column), { text, top });
        }
      }
    }
  }

  own(row: number, column: number): string {
    return this.#own.get(this.#key(row, column)) ?? '';
  }

  /** Of a head that begins at `first`: what merged ranges above it say is no part of it. */
  at(row: number, column: number, first: number): string {
    const merged = this.#merged.get(this.#key(row, column));
    return this.own(row, column) || (merged && merged.top >= first ? merged.text : '');
  }
}

/** Where heads are not merged, a group's title stands over its first column only. */
function groupTitle(grid: Grid, row: number, below: number, column: number): string {
  for (let left = column; left > 0 && grid.own(below, left) !== ''; left -= 1) {
    const title = grid.at(row, left, row);
    if (title !== '') return title;
  }
  return '';
}

function pathOf(grid: Grid, rows: readonly number[], column: number): string[] {
  const path: string[] = [];
  const first = rows[0] ?? 0;
  for (const [at, row] of rows.entries()) {
    const below = rows[at + 1];
    const text = grid.at(row, column, first) || (below === undefined ? '' : groupTitle(grid, row, below, column));
    if (text !== '' && path.at(-1) !== text) path.push(text);
  }
  return path;
}

function headAt(grid: Grid, rows: number[]): Head {
  const columns: HeadColumn[] = [];
  for (let column = 1; column <= grid.width; column += 1) columns.push({ column, path: pathOf(grid, rows, column) });
  return { rows, columns };
}

/**
 * The rows that name the columns: those in which most fields are recognised, the fewest and first of equals.
 * null: no row names enough of them.
 */
export function findHead(sheet: RawSheet, titles: Titles): Head | null {
  const grid = new Grid(sheet.rows.slice(0, SEARCHED_ROWS), sheet.merges);
  const fieldsOf = (head: Head): Set<string> =>
    new Set(head.columns.map(({ path }) => titles.recognise(path).field).filter((field) => field !== null));
  let best: { head: Head; fields: number } | null = null;
  /** Rows that name a field of themselves: a deeper head ends or begins with one. */
  const naming = new Set<number>();
  for (let depth = 1; depth <= DEEPEST; depth += 1) {
    for (const first of grid.rows) {
      const rows = Array.from({ length: depth }, (_, at) => first + at);
      if (depth > 1 && !naming.has(first) && !naming.has(first + depth - 1)) continue;
      const head = headAt(grid, rows);
      const fields = fieldsOf(head);
      if (depth === 1 && fields.size > 0) naming.add(first);
      if (fields.size > (best?.fields ?? FEWEST_FIELDS - 1) && titles.suffice(fields)) {
        best = { head, fields: fields.size };
      }
    }
  }
  return best?.head ?? null;
}
