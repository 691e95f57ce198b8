import type { Entry } from '../domain/entry';
import type { Database } from './database';
import type { EntryRow, TableName } from './schema';

const bare = ({ refs: _, ...entry }: EntryRow): Entry => entry;

/** An entry with the names of the rows it touched, by which a record's history is found. */
export const withRefs = (entry: Entry): EntryRow => ({
  ...entry,
  refs: entry.changes.map((change) => `${change.table}:${change.key}`),
});

/** Reads the entries that the database holds. */
export class EntryReader {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<Entry | undefined> {
    const row = await this.database.entry.where('id').equals(id).first();
    return row && bare(row);
  }

  async of(table: TableName, key: string): Promise<Entry[]> {
    return (await this.database.entry.where('refs').equals(`${table}:${key}`).sortBy('seq')).map(bare);
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
