import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Dexie from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { openDataFolder } from '../../src-main/app/data-folder';
import { StoreLink } from '../../src-main/app/store-link';
import type { Entry, EntryLine } from '../../src-main/domain/entry';
import type { Json } from '../../src-main/domain/fault';
import { DATA_FORMAT } from '../../src-main/domain/format';
import { REGISTER_NAMES, registerOf } from '../../src-main/domain/registers';
import type { RegisterRecord } from '../../src-main/domain/registers/define';
import { SpaceGuard } from '../../src-main/journal/disk';
import { Journal } from '../../src-main/journal/journal';
import { Database } from '../../src-main/store/database';
import { written } from '../../src-main/store/entries';
import { Executor } from '../../src-main/store/executor';
import { MIGRATIONS, migrated, PAGED } from '../../src-main/store/migrations';
import { Pages, pagesOf } from '../../src-main/store/pages';
import type { EntryRow, PartRow } from '../../src-main/store/schema';
import { TABLE_NAMES } from '../../src-main/store/schema';
import { TEST_KEY } from '../store-harness';
import { storeContexts } from '../store-process';

interface Line {
  table?: string;
  rows?: Json[];
  end?: { seq: number; hash: string };
}

/** A snapshot that a program of that format wrote. */
function snapshotOf(format: number) {
  const bytes = readFileSync(new URL(`../fixtures/snapshots/format-${format}.snapshot`, import.meta.url));
  const lines = bytes
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const end = lines.at(-1)?.end ?? { seq: 0, hash: '' };
  const rowsOf = (table: string): Json[] => lines.flatMap((line) => (line.table === table ? (line.rows ?? []) : []));
  const tables = [...new Set(lines.flatMap(({ table }) => (table === undefined ? [] : [table])))];
  return { format, bytes, end, rowsOf, tables };
}
type Snapshot = ReturnType<typeof snapshotOf>;

const FORMATS = Array.from({ length: DATA_FORMAT - 1 }, (_, at) => at + 1);
const administrator = { actor: { id: 'user-1', name: '管理员', role: 'administrator' as const }, today: '2026-11-01' };

const links: StoreLink[] = [];
afterEach(async () => {
  for (const link of links.splice(0)) await link.close();
});

test('a format without a migration to it, or without a snapshot that shows it: its data cannot be read', () => {
  expect([...new Set(MIGRATIONS.map(({ to }) => to))]).toEqual(FORMATS.map((format) => format + 1));
  const kept = readdirSync(new URL('../fixtures/snapshots', import.meta.url)).sort();
  expect(kept).toEqual(FORMATS.map((format) => `format-${format}.snapshot`));
});

/** Rows in the order of their ids, as the database gives them. */
const inOrder = (rows: readonly unknown[]): unknown[] =>
  [...rows].sort((a, b) => ((a as { id: string }).id < (b as { id: string }).id ? -1 : 1));

/** A database as a program of that format has left it. */
async function oldDatabase({ format, end, rowsOf, tables }: Snapshot, name: string): Promise<void> {
  const old = new Dexie(name);
  const stores = Object.fromEntries(tables.map((table) => [table, 'id']));
  const paged = format >= PAGED;
  const entries: Record<string, string> = paged
    ? { entry: 'seq, &id', part: '[seq+n], *refs' }
    : { entry: 'seq, &id, *refs' };
  old.version(format).stores({ ...stores, ...entries, meta: 'id' });
  await old.open();
  for (const table of tables)
    await old.table(table).bulkPut(paged && !(table in entries) ? pagesOf(rowsOf(table)) : rowsOf(table));
  await old.table('meta').put({ id: 'head', ...end, format });
  old.close();
}

/** Entries of a format as the lines that they were in its journal. */
function linesOf({ format, rowsOf }: Snapshot): EntryLine[] {
  if (format >= PAGED) {
    const parts = rowsOf('part') as unknown as PartRow[];
    return (rowsOf('entry') as unknown as EntryRow[]).map((row) => {
      const { seq, prev, hash, text } = written(
        row,
        parts.filter((part) => part.seq === row.seq),
      );
      return { seq, prev, hash, text };
    });
  }
  return (rowsOf('entry') as unknown as (Entry & { refs: string[] })[]).map(({ refs: _, ...entry }) => {
    const { seq, prev, hash } = entry;
    return { seq, prev, hash, text: JSON.stringify(entry) };
  });
}

/** The rows of a snapshot as and where they stand today. */
function todayOf({ format, rowsOf, tables }: Snapshot): Map<string, Json[]> {
  const found = new Map<string, Json[]>();
  for (const table of tables) {
    for (const before of rowsOf(table)) {
      const { place, row } = migrated({ table, key: (before as { id: string }).id }, before, format);
      found.set(place.table, [...(found.get(place.table) ?? []), row]);
    }
  }
  return found;
}

/** A data folder as a program of that format has left it, with a database that is gone. */
async function linkToSnapshot(snapshot: Snapshot): Promise<StoreLink> {
  const { format, bytes, end } = snapshot;
  const path = await mkdtemp(join(tmpdir(), 'kepu-format-'));
  const folder = await openDataFolder(path);
  await mkdir(folder.snapshots, { recursive: true });
  await writeFile(join(folder.snapshots, `${String(end.seq).padStart(12, '0')}.snapshot`), bytes);
  const journal = await Journal.open(folder.journal);
  for (const line of linesOf(snapshot)) await journal.append(line);
  const link = new StoreLink({
    openStore: storeContexts(`format-${format}-snapshot`).openStore,
    journal,
    folder,
    guard: new SpaceGuard([path], 0, 0),
    format: DATA_FORMAT,
    key: () => TEST_KEY,
    onEntry: () => {},
    onPhase: () => {},
    onTrouble: (what, error) => {
      throw new Error(`${what}: ${error}`);
    },
  });
  links.push(link);
  return link;
}

describe.each(FORMATS)('format %i', (format) => {
  const snapshot = snapshotOf(format);
  const { end, rowsOf } = snapshot;

  test('a database loses rows, or has no room for the registers of today', async () => {
    const name = `format-${format}`;
    await oldDatabase(snapshot, name);
    const database = new Database(name);
    const executor = new Executor(database);
    expect(await executor.open()).toEqual({ seq: end.seq, hash: end.hash });
    const pages = new Pages(database);
    const expected = todayOf(snapshot);
    for (const table of TABLE_NAMES)
      expect(inOrder(await pages.rows(table))).toEqual(inOrder(expected.get(table) ?? []));
    const entries = await executor.entriesAfter(0, 1000);
    expect(entries).toMatchObject(linesOf(snapshot));
    expect(entries.length).toBe(end.seq);
    expect((await database.meta.get('head'))?.format).toBe(DATA_FORMAT);
    expect(rowsOf('base').length).toBeGreaterThan(1);
  });

  test('a record without the fields of today: a form, an export or an undo would find nothing where null must be', () => {
    for (const register of REGISTER_NAMES) {
      for (const row of rowsOf(register)) {
        const { values } = migrated({ table: register, key: '' }, row, format).row as unknown as RegisterRecord;
        expect(Object.keys(values)).toEqual(Object.keys(registerOf(register).fields));
      }
    }
  });

  test('a snapshot is taken for one of today', async () => {
    const link = await linkToSnapshot(snapshot);
    const list = { register: 'base', search: '', filters: [], sort: null, offset: 0, limit: 10 };
    const { all } = (await link.query('register.list', list, administrator)) as { all: number };
    expect(all).toBe(rowsOf('base').length);
  });
});

test('a record that was registered before the upgrade can no longer be taken back by undo', async () => {
  await oldDatabase(snapshotOf(2), 'format-2-undo');
  const executor = new Executor(new Database('format-2-undo'));
  await executor.open();
  executor.takeKey(TEST_KEY);
  const entries = await executor.entriesAfter(0, 100);
  const [last] = entries.filter(({ tables }) => tables.includes('instructor')).slice(-1);
  const undone = await executor.run({
    command: 'entry.undo',
    id: 'undo-1',
    input: { entry: last?.id ?? '' },
    actor: { id: 'user-staff', name: '经办甲', role: 'staff' },
    at: '2026-11-20T04:00:00.000Z',
    today: '2026-11-20',
  });
  expect(undone.result).toEqual({ count: 2 });
});

describe('texts and issued documents of format 3, which stood among the single values', () => {
  const snapshot = snapshotOf(3);
  interface Single {
    id: string;
    rev: number;
    value: object;
  }
  const singles = snapshot.rowsOf('setting') as unknown as Single[];
  const rowsUnder = (prefix: string) =>
    singles
      .filter(({ id }) => id.startsWith(prefix))
      .map(({ id, rev, value }) => ({ id: id.slice(prefix.length), rev, ...value }));
  const MOVED = ['text', 'document', 'setting'] as const;
  const tablesOf = async (database: Database) => {
    const pages = new Pages(database);
    return Object.fromEntries(await Promise.all(MOVED.map(async (table) => [table, inOrder(await pages.rows(table))])));
  };
  const expected = {
    text: inOrder(rowsUnder('text:')),
    document: inOrder(rowsUnder('document:')),
    setting: inOrder(singles.filter(({ id }) => !/^(text|document):/.test(id))),
  };
  const opened = async (name: string) => {
    await oldDatabase(snapshot, name);
    const database = new Database(name);
    const executor = new Executor(database);
    await executor.open();
    executor.takeKey(TEST_KEY);
    return { database, executor };
  };
  const staff = { actor: { id: 'user-staff', name: '经办甲', role: 'staff' as const }, today: '2026-11-20' };
  const run = (executor: Executor, command: string, input: Json) =>
    executor.run({ ...staff, command, id: `new-${command}`, input, at: '2026-11-20T04:00:00.000Z' });

  test('have tables of their own, each row as it was; nothing of them stays behind', async () => {
    expect([expected.text.length, expected.document.length]).toEqual([2, 3]);
    const { database } = await opened('moved');
    expect(await tablesOf(database)).toEqual(expected);
  });

  // Catches a text that was removed in format 3 and is back after a repair from the journal.
  test('are the same where the journal of format 3 is replayed', async () => {
    const database = new Database('replayed');
    const executor = new Executor(database);
    await executor.open();
    executor.takeKey(TEST_KEY);
    await executor.append(linesOf(snapshot).map(({ text }) => text));
    expect(await tablesOf(database)).toEqual(expected);
  });

  test('are read, numbered on, voided and undone as before', async () => {
    const { executor } = await opened('used');
    interface Listed {
      id: string;
      rev: number;
      number: string;
      text: { name: string; cc: string };
    }
    const ask = async (query: string, input: Json) =>
      (await executor.query(query, input, staff)) as unknown as Listed[];
    const changed = (await ask('text.list', {})).filter(({ rev }) => rev > 0);
    expect(changed.map(({ rev, text }) => [rev, text.name])).toEqual([
      [1, '命名决定'],
      [2, '商请函'],
    ]);
    const form = { text: 'letter', date: '2026-11-20' };
    expect(await executor.query('document.form', form, staff)).toMatchObject({
      number: { number: '渝科协函〔2026〕3号', gaps: [] },
    });
    const second = (await ask('document.list', { search: '' })).find(({ number }) => number === '渝科协函〔2026〕2号');
    await run(executor, 'document.void', { id: second?.id ?? '', rev: second?.rev ?? 0, reason: '内容有误' });
    expect((await run(executor, 'entry.undo', { entry: 'text-own' })).result).toEqual({ count: 1 });
    expect((await ask('text.list', {})).at(-1)).toMatchObject({ rev: 3, text: { cc: '' } });
  });

  test('a text that was removed in format 3 comes back by undo', async () => {
    const { executor, database } = await opened('back');
    await run(executor, 'entry.undo', { entry: 'text-gone' });
    const { text } = await tablesOf(database);
    expect((text as { name: string }[]).map(({ name }) => name).sort()).toEqual(['命名决定', '商请函', '复函'].sort());
  });
});
