import type { Entry } from '../domain/entry';
import type { Json } from '../domain/fault';
import { DATA_FORMAT } from '../domain/format';
import { isRegister, registerOf } from '../domain/registers';
import type { RegisterRecord } from '../domain/registers/define';
import { allFields } from '../domain/registers/merge';
import type { Database, Head } from './database';
import { partsOf } from './entries';
import { committeeRow } from './migrations/committee-rows';
import { officialPlace, officialRow } from './migrations/official-rows';
import { reviewRow } from './migrations/review-rows';
import { pagesOf } from './pages';
import { type EntryRow, type MappingRow, type Page, TABLE_NAMES, type TableName } from './schema';

/** Where a row stands: its table, and its id there. */
export interface Place {
  table: string;
  key: string;
}

/** How rows of the format before become rows of format `to`. Pure, so that database, snapshots and journal use the same. */
export interface Migration {
  to: number;
  why: string;
  /** @param table where the row stood before */
  row(table: string, row: Json): Json;
  /** Where it stands from this format on; none: where it stood. */
  place?(place: Place): Place;
}

/** A record of any register with every field of its declaration: what it did not have yet is empty. */
function withNewFields(table: string, row: Json): Json {
  if (!isRegister(table) || row === null) return row;
  const record = row as unknown as RegisterRecord;
  return { ...record, values: allFields(registerOf(table), record.values) } as unknown as Json;
}

/** Up to format 2 a mapping was called `register:title`, and served every sender. */
function mappingBySender(table: string, row: Json): Json {
  if (table !== 'mapping' || row === null) return row;
  const { id, rev, field } = row as unknown as MappingRow;
  const colon = id.indexOf(':');
  return { id, rev, register: id.slice(0, colon), sender: '', title: id.slice(colon + 1), field };
}

/** A certificate says how long it is valid and whose record it is about; those issued before ask their round. */
function withPrintedFields(table: string, row: Json): Json {
  if (table !== 'certificate' || row === null) return row;
  return { validFrom: null, validTo: null, subject: null, fields: {}, ...(row as object) };
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
    why: 'rounds of every kind: levels, votes, indicators, deductions and bonus; what publication changed',
    row: reviewRow,
  },
  {
    to: 3,
    why: 'registers of their own for everything else that the ten measures keep; more fields in those before',
    row: withNewFields,
  },
  {
    to: 3,
    why: 'certificates that no round issued, and what they print beside their name; templates of certificates',
    row: withPrintedFields,
  },
  {
    to: 3,
    why: 'members that were drawn from the experts, and who was at the meeting; what follows a publication',
    row: committeeRow,
  },
  {
    to: 3,
    why: 'attachments of records, and records that are archived',
    row: (table, row) => (isRegister(table) ? { attachments: [], archived: null, ...(row as object) } : row),
  },
  {
    to: 3,
    why: 'column titles are remembered by sender',
    row: mappingBySender,
  },
  {
    to: 4,
    why: 'tables of their own for the texts of documents and for those that were issued',
    row: officialRow,
    place: officialPlace,
  },
  {
    to: 4,
    why: 'more fields in the registers',
    row: withNewFields,
  },
];

/**
 * Brings a row that was stored in format `from` to today's, and says where it stands today.
 * @param row null: it is gone, or was not there
 */
export function migrated(at: Place, row: Json, from: number): { place: Place; row: Json } {
  return MIGRATIONS.filter(({ to }) => to > from).reduce(
    ({ place, row: before }, migration) => ({
      place: migration.place?.(place) ?? place,
      row: before === null ? null : migration.row(place.table, before),
    }),
    { place: { table: at.table, key: at.key }, row },
  );
}

/** Rows of one table in format `from` as they are today, by the tables in which they stand today. */
export function migratedRows(table: string, rows: readonly Json[], from: number): Map<TableName, Json[]> {
  const found = new Map<TableName, Json[]>();
  for (const each of rows) {
    const { place, row } = migrated({ table, key: (each as { id: string }).id }, each, from);
    const own = found.get(place.table as TableName);
    if (own) own.push(row);
    else found.set(place.table as TableName, [row]);
  }
  return found;
}

/** From this format on tables hold pages of rows, and entries lie apart from their changes. */
export const PAGED = 3;

/** Stores an entry of a format before as its row and its parts. */
export async function splitEntry(database: Database, entry: Entry): Promise<void> {
  const { seq, id, format, at, actor, command, reason, changes, result, prev, hash } = entry;
  const row: EntryRow = { seq, id, format, at, actor, command, reason, result, prev, hash, count: changes.length };
  await database.entry.put(row);
  await database.part.bulkPut(partsOf(seq, changes));
}

/** Brings a database of an older format to today's in one transaction. */
export async function upgrade(database: Database, head: Head): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const today = new Map<TableName, Json[]>();
    for (const table of TABLE_NAMES) {
      const stored: Json[] = await database.table(table).toArray();
      const rows = head.format < PAGED ? stored : stored.flatMap((page) => (page as unknown as Page).rows);
      await database.table(table).clear();
      for (const [to, own] of migratedRows(table, rows, head.format)) today.set(to, (today.get(to) ?? []).concat(own));
    }
    for (const [table, rows] of today) await database.pages(table).bulkPut(pagesOf(rows));
    if (head.format < PAGED) await splitEntries(database);
    await database.meta.put({ ...head, format: DATA_FORMAT });
  });
}

/** One after another: a large one alone may fill memory. */
async function splitEntries(database: Database): Promise<void> {
  for (const seq of await database.entry.toCollection().primaryKeys()) {
    const entry: unknown = await database.entry.get(seq);
    await splitEntry(database, entry as Entry);
  }
}
