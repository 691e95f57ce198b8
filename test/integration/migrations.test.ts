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
import { Executor } from '../../src-main/store/executor';
import { MIGRATIONS, migrated } from '../../src-main/store/migrations';
import { Pages } from '../../src-main/store/pages';
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
  old.version(format).stores({ ...stores, entry: 'seq, &id, *refs', meta: 'id' });
  await old.open();
  for (const table of tables) await old.table(table).bulkPut(rowsOf(table));
  await old.table('meta').put({ id: 'head', ...end, format });
  old.close();
}

/** Entries of a format as the lines that they were in its journal. */
const linesOf = (entries: readonly Json[]): EntryLine[] =>
  (entries as unknown as (Entry & { refs: string[] })[]).map(({ refs: _, ...entry }) => {
    const { seq, prev, hash } = entry;
    return { seq, prev, hash, text: JSON.stringify(entry) };
  });

/** A data folder as a program of that format has left it, with a database that is gone. */
async function linkToSnapshot({ format, bytes, end, rowsOf }: Snapshot): Promise<StoreLink> {
  const path = await mkdtemp(join(tmpdir(), 'kepu-format-'));
  const folder = await openDataFolder(path);
  await mkdir(folder.snapshots, { recursive: true });
  await writeFile(join(folder.snapshots, `${String(end.seq).padStart(12, '0')}.snapshot`), bytes);
  const journal = await Journal.open(folder.journal);
  for (const line of linesOf(rowsOf('entry'))) await journal.append(line);
  const link = new StoreLink({
    openStore: storeContexts(`format-${format}-snapshot`).openStore,
    journal,
    folder,
    guard: new SpaceGuard([path], 0, 0),
    format: DATA_FORMAT,
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
    for (const table of TABLE_NAMES) {
      const expected = inOrder(rowsOf(table).map((row) => migrated(table, row, format)));
      expect(inOrder(await pages.rows(table))).toEqual(expected);
    }
    const entries = await executor.entriesAfter(0, 1000);
    expect(entries).toMatchObject(linesOf(rowsOf('entry')));
    expect(entries.length).toBe(end.seq);
    expect((await database.meta.get('head'))?.format).toBe(DATA_FORMAT);
    expect(rowsOf('base').length).toBeGreaterThan(1);
  });

  test('a record without the fields of today: a form, an export or an undo would find nothing where null must be', () => {
    for (const register of REGISTER_NAMES) {
      for (const row of rowsOf(register)) {
        const { values } = migrated(register, row, format) as unknown as RegisterRecord;
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
