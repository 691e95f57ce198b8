import type { RowChange } from '../domain/entry';
import type { Json } from '../domain/fault';
import type { Database } from './database';
import { PAGE_ROWS, type Page, type TableName } from './schema';

const idOf = (row: Json): string => (row as { id: string }).id;

/** Rows in pages that are numbered from `first`. */
export function pagesOf(rows: readonly Json[], first = 0): Page[] {
  const pages: Page[] = [];
  for (let from = 0; from < rows.length; from += PAGE_ROWS)
    pages.push({ id: first + pages.length, rows: rows.slice(from, from + PAGE_ROWS) });
  return pages;
}

/** What a commit writes to one table. */
export interface PageWrites {
  put: Page[];
  gone: number[];
}

/** The pages of one table, with the rows as they are stored. */
class TablePages {
  readonly #rows = new Map<number, Map<string, Json>>();
  readonly #place = new Map<string, number>();
  /** The page that takes the next new row. */
  #last = 0;

  constructor(pages: readonly Page[]) {
    for (const { id, rows } of pages) {
      this.#rows.set(id, new Map(rows.map((row) => [idOf(row), row])));
      for (const row of rows) this.#place.set(idOf(row), id);
      this.#last = Math.max(this.#last, id);
    }
  }

  rows(): Json[] {
    return [...this.#rows.values()].flatMap((page) => [...page.values()]);
  }

  /** Takes the changes over and answers the pages that are to be written. */
  change(changes: readonly RowChange[]): PageWrites {
    const touched = new Set<number>();
    for (const { key, after } of changes) {
      const page = this.#place.get(key) ?? (after === null ? undefined : this.#room());
      if (page === undefined) continue;
      touched.add(page);
      const rows = this.#rows.get(page) ?? new Map<string, Json>();
      this.#rows.set(page, rows);
      if (after === null) {
        rows.delete(key);
        this.#place.delete(key);
      } else {
        rows.set(key, after);
        this.#place.set(key, page);
      }
    }
    const put = [...touched].map((id): Page => ({ id, rows: [...(this.#rows.get(id)?.values() ?? [])] }));
    const gone = put.filter(({ rows }) => rows.length === 0).map(({ id }) => id);
    for (const id of gone) this.#rows.delete(id);
    return { put: put.filter(({ rows }) => rows.length > 0), gone };
  }

  #room(): number {
    if ((this.#rows.get(this.#last)?.size ?? 0) >= PAGE_ROWS) this.#last += 1;
    return this.#last;
  }
}

/**
 * Where the rows of every table lie on the disk: some together in one page. Many rows are then written in a fraction of
 * the time that as many requests take, and one row costs next to nothing more.
 */
export class Pages {
  readonly #tables = new Map<TableName, Promise<TablePages>>();

  constructor(private readonly database: Database) {}

  /** The rows of a table as they are stored. */
  async rows(table: TableName): Promise<Json[]> {
    return (await this.#load(table)).rows();
  }

  /** The pages to be written for these changes. If they are not written, `forget` must follow. */
  async change(table: TableName, changes: readonly RowChange[]): Promise<PageWrites> {
    return (await this.#load(table)).change(changes);
  }

  forget(): void {
    this.#tables.clear();
  }

  #load(table: TableName): Promise<TablePages> {
    const known = this.#tables.get(table);
    if (known) return known;
    const loading = this.database
      .pages(table)
      .toArray()
      .then((pages) => new TablePages(pages));
    this.#tables.set(table, loading);
    loading.catch(() => this.#tables.delete(table));
    return loading;
  }
}
