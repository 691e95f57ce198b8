import type { Json } from '../domain/fault';
import { DATA_FORMAT } from '../domain/format';
import { isRegister, registerOf } from '../domain/registers';
import type { RegisterRecord } from '../domain/registers/define';
import { allFields } from '../domain/registers/merge';
import type { Database, Head } from './database';
import { TABLE_NAMES } from './schema';

/** How rows of the format before become rows of format `to`. Pure, so that database, snapshots and journal use the same. */
export interface Migration {
  to: number;
  why: string;
  row(table: string, row: Json): Json;
}

/** A record of any register with every field of its declaration: what it did not have yet is empty. */
function withNewFields(table: string, row: Json): Json {
  if (!isRegister(table) || row === null) return row;
  const record = row as unknown as RegisterRecord;
  return { ...record, values: allFields(registerOf(table), record.values) } as unknown as Json;
}

/**
 * In order, at least one for every format after the first. The database, a snapshot and a journal line of any older format all
 * come up through this list; test/fixtures/ keeps a snapshot of every format that was ever shipped.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    to: 2,
    why: 'registers of their own for schools, courses, activities, experts and instructors',
    row: (_, row) => row,
  },
  {
    to: 3,
    why: 'registers of their own for everything else that the ten measures keep; more fields in those before',
    row: withNewFields,
  },
  {
    to: 3,
    why: 'attachments of records, and records that are archived',
    row: (table, row) => (isRegister(table) ? { attachments: [], archived: null, ...(row as object) } : row),
  },
];

/** Brings a row that was stored in format `from` to today's. */
export function migrated(table: string, row: Json, from: number, list: readonly Migration[] = MIGRATIONS): Json {
  return list
    .filter((migration) => migration.to > from)
    .reduce((before, migration) => migration.row(table, before), row);
}

/** Brings a database of an older format to today's in one transaction. */
export async function upgrade(database: Database, head: Head): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const table of TABLE_NAMES) {
      const rows = await database.table(table).toArray();
      await database.table(table).bulkPut(rows.map((row) => migrated(table, row, head.format)));
    }
    await database.meta.put({ ...head, format: DATA_FORMAT });
  });
}
