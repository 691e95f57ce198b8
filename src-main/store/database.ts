import Dexie, { type Table } from 'dexie';
import type { ChainHead } from '../api/store-link';
import { GENESIS } from '../domain/entry';
import { DATA_FORMAT } from '../domain/format';
import { type EntryRow, type Page, type PartRow, TABLE_NAMES, type TableName } from './schema';

/** Where the chain of entries stands in this database, written in the transaction of every command. */
export interface Head {
  id: 'head';
  seq: number;
  hash: string;
  format: number;
}

/**
 * The one database, opened by the one store context. Tables hold pages of rows (see pages.ts) and carry no index: reads
 * are answered from memory (see rows.ts), so an index would cost every write and serve no read. Entries stay on disk and
 * are found by seq and by id; the parts that hold their changes by the rows they touched (`refs`).
 */
export class Database extends Dexie {
  declare readonly entry: Table<EntryRow, number>;
  declare readonly part: Table<PartRow, [number, number]>;
  declare readonly meta: Table<Head, string>;

  constructor(name: string) {
    // An answer goes out only for what is on the disk. A database that was taken away is not opened anew, empty, by a
    // read: that must be an error, so that main rebuilds it.
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false });
    const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, 'id']));
    this.version(DATA_FORMAT).stores({ ...tables, entry: 'seq, &id', part: '[seq+n], *refs', meta: 'id' });
  }

  pages(table: TableName): Table<Page, number> {
    return this.table(table);
  }
}

/** Where the chain stands; an empty database stands before the first entry. */
export async function readHead(database: Database): Promise<ChainHead> {
  const head = await database.meta.get('head');
  return head ? { seq: head.seq, hash: head.hash } : { seq: 0, hash: GENESIS };
}
