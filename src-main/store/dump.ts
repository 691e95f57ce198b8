import type { ChainHead } from '../api/store-link';
import { Fault, type Json } from '../domain/fault';
import { DATA_FORMAT } from '../domain/format';
import { type Database, readHead } from './database';
import { migrated } from './migrations';
import { TABLE_NAMES } from './schema';

const CHUNK = 500;

/** Hands out every row in one consistent reading, entries included. */
export async function dump(database: Database, chunk: (data: Json) => void): Promise<ChainHead & { rows: number }> {
  return database.transaction('r', database.tables, async () => {
    let count = 0;
    for (const table of [...TABLE_NAMES, 'entry']) {
      const rows: Json[] = await database.table(table).toArray();
      for (let from = 0; from < rows.length; from += CHUNK) chunk({ table, rows: rows.slice(from, from + CHUNK) });
      count += rows.length;
    }
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
  const known = table === 'entry' || (TABLE_NAMES as string[]).includes(table);
  if (!known) throw new Fault('journal.damaged', `快照里有不认识的表“${table}”，已停止恢复，数据没有改动。`);
  await database.table(table).bulkPut(table === 'entry' ? rows : rows.map((row) => migrated(table, row, format)));
  return null;
}

export async function seal(database: Database, head: ChainHead): Promise<void> {
  await database.meta.put({ id: 'head', seq: head.seq, hash: head.hash, format: DATA_FORMAT });
}
