import type { ChainHead } from '../api/store-link';
import type { Entry } from '../domain/entry';
import { Fault, type Json } from '../domain/fault';
import { DATA_FORMAT } from '../domain/format';
import { type Database, readHead } from './database';
import { migratedRows, PAGED, splitEntry } from './migrations';
import { pagesOf } from './pages';
import { TABLE_NAMES, type TableName } from './schema';

const CHUNK = 500;
/** Entries as they are kept, and how many rows of them make a chunk. */
const ENTRY_TABLES = [
  ['entry', CHUNK],
  ['part', 10],
] as const;

/** Hands out every row in one consistent reading, entries included. */
export async function dump(database: Database, chunk: (data: Json) => void): Promise<ChainHead & { rows: number }> {
  return database.transaction('r', database.tables, async () => {
    let count = 0;
    const say = (table: string, rows: Json[], size: number) => {
      for (let from = 0; from < rows.length; from += size) chunk({ table, rows: rows.slice(from, from + size) });
      count += rows.length;
    };
    for (const table of TABLE_NAMES)
      say(
        table,
        (await database.pages(table).toArray()).flatMap(({ rows }) => rows),
        CHUNK,
      );
    for (const [table, size] of ENTRY_TABLES) say(table, await database.table(table).toArray(), size);
    return { ...(await readHead(database)), rows: count };
  });
}

/** Empties the database before it is rebuilt. The head goes first: an interrupted rebuild counts as empty. */
export async function clear(database: Database): Promise<null> {
  await database.meta.clear();
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
  });
  return null;
}

export async function fill(database: Database, table: string, rows: Json[], format: number): Promise<null> {
  if ((TABLE_NAMES as string[]).includes(table))
    for (const [today, own] of migratedRows(table, rows, format)) await fillRows(database, today, own);
  else if (table === 'entry' && format < PAGED)
    for (const row of rows) await splitEntry(database, row as unknown as Entry);
  else if (ENTRY_TABLES.some(([name]) => name === table)) await database.table(table).bulkPut(rows);
  else throw new Fault('journal.damaged', `快照里有不认识的表“${table}”，已停止恢复，数据没有改动。`);
  return null;
}

async function fillRows(database: Database, table: TableName, rows: Json[]): Promise<void> {
  const pages = database.pages(table);
  const last = (await pages.orderBy(':id').lastKey()) as number | undefined;
  await pages.bulkPut(pagesOf(rows, last === undefined ? 0 : last + 1));
}

export async function seal(database: Database, head: ChainHead): Promise<void> {
  await database.meta.put({ id: 'head', seq: head.seq, hash: head.hash, format: DATA_FORMAT });
}
