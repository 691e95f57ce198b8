import type { Entry } from '../domain/entry';
import type { Database } from './database';
import type { EntryRow, TableName } from './schema';
import type { Sealer } from './sealer';

const bare = ({ refs: _, ...entry }: EntryRow): Entry => entry;

/** An entry with the names of the rows it touched, by which a record's history is found. */
export const withRefs = (entry: Entry): EntryRow => ({
  ...entry,
  refs: entry.changes.map((change) => `${change.table}:${change.key}`),
});

/** Reads the entries that the database holds, sealed as they are stored unless it says otherwise. */
export class EntryReader {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  async byId(id: string): Promise<Entry | undefined> {
    const row = await this.database.entry.where('id').equals(id).first();
    return row && bare(row);
  }

  /** Opened. */
  async openedById(id: string): Promise<Entry | undefined> {
    const entry = await this.byId(id);
    return entry && this.sealer.openEntry(entry);
  }

  /** Oldest first and opened, each with what it did to this row alone. */
  async of(table: TableName, key: string): Promise<Entry[]> {
    const rows = await this.database.entry.where('refs').equals(`${table}:${key}`).sortBy('seq');
    return rows.map((row) => this.sealer.openFor(table, key, bare(row)));
  }

  async before(seq: number | null, limit: number): Promise<Entry[]> {
    const below = seq === null ? this.database.entry.toCollection() : this.database.entry.where('seq').below(seq);
    return (await below.reverse().limit(limit).toArray()).map(bare);
  }

  /** In order, those with a larger seq. */
  async after(seq: number, limit: number): Promise<Entry[]> {
    return (await this.database.entry.where('seq').above(seq).limit(limit).toArray()).map(bare);
  }
}
