import type { RowChange } from '../domain/entry';
import type { Values } from '../domain/registers/define';
import type { Pages } from './pages';
import type { TableName, TableRows } from './schema';
import type { Sealer } from './sealer';

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

interface Loaded {
  byId: Map<string, unknown>;
  /** The rows as a list, until the next change. */
  list: readonly unknown[] | null;
}

/**
 * The rows of every table that was asked for, in memory. Right because this context is the only one that opens the
 * database and every change comes through `apply` after its commit.
 */
export class Rows {
  private readonly tables = new Map<TableName, Promise<Loaded>>();

  constructor(
    private readonly pages: Pages,
    private readonly sealer: Sealer,
  ) {}

  private load(table: TableName): Promise<Loaded> {
    const known = this.tables.get(table);
    if (known) return known;
    const loading = this.pages.rows(table).then((rows) => {
      const byId = new Map(
        rows.map((row) => [(row as { id: string }).id, freeze(this.sealer.openRow(row)) as unknown]),
      );
      return { byId, list: null };
    });
    this.tables.set(table, loading);
    loading.catch(() => this.tables.delete(table));
    return loading;
  }

  async get<T extends TableName>(table: T, id: string): Promise<TableRows[T] | undefined> {
    return (await this.load(table)).byId.get(id) as TableRows[T] | undefined;
  }

  async all<T extends TableName>(table: T): Promise<readonly TableRows[T][]> {
    const loaded = await this.load(table);
    loaded.list ??= [...loaded.byId.values()];
    return loaded.list as readonly TableRows[T][];
  }

  /** See `Sealer`. */
  sealAhead(table: TableName, records: readonly Values[]): void {
    this.sealer.sealAhead(table, records);
  }

  /** Takes over what a commit has stored, as it was before it was sealed. */
  async apply(changes: readonly RowChange[]): Promise<void> {
    for (const change of changes) {
      const loaded = await this.tables.get(change.table as TableName);
      if (!loaded) continue;
      loaded.list = null;
      if (change.after === null) loaded.byId.delete(change.key);
      else loaded.byId.set(change.key, freeze(change.after));
    }
  }

  forget(): void {
    this.tables.clear();
  }
}
