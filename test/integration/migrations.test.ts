import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Dexie from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { openDataFolder } from '../../src-main/app/data-folder';
import { StoreLink } from '../../src-main/app/store-link';
import type { Entry } from '../../src-main/domain/entry';
import { DATA_FORMAT } from '../../src-main/domain/format';
import { isRegister, REGISTER_NAMES } from '../../src-main/domain/registers';
import { SpaceGuard } from '../../src-main/journal/disk';
import { Journal } from '../../src-main/journal/journal';
import { Database } from '../../src-main/store/database';
import { Executor } from '../../src-main/store/executor';
import { MIGRATIONS } from '../../src-main/store/migrations';
import type { EntryRow } from '../../src-main/store/schema';
import { storeContexts } from '../store-process';

const SNAPSHOT = new URL('../fixtures/snapshots/format-1.snapshot', import.meta.url);
const lines = readFileSync(SNAPSHOT, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { table?: string; rows?: { id: string }[]; end?: { seq: number; hash: string } });
const end = lines.at(-1)?.end ?? { seq: 0, hash: '' };
const rowsOf = (table: string) => lines.flatMap((line) => (line.table === table ? (line.rows ?? []) : []));
const administrator = { actor: { id: 'user-1', name: '管理员', role: 'administrator' as const }, today: '2026-11-01' };

const links: StoreLink[] = [];
afterEach(async () => {
  for (const link of links.splice(0)) await link.close();
});

test('a format without a migration to it: data of the version before cannot be read', () => {
  const formats = [...new Set(MIGRATIONS.map(({ to }) => to))];
  expect(formats).toEqual(Array.from({ length: DATA_FORMAT - 1 }, (_, at) => at + 2));
});

test('a database of format 1 loses rows, or has no room for the new registers', async () => {
  const old = new Dexie('format-1');
  const tables = [...new Set(lines.flatMap(({ table }) => (table === undefined ? [] : [table])))];
  const stores = Object.fromEntries(tables.map((table) => [table, 'id']));
  old.version(1).stores({ ...stores, entry: 'seq, &id, *refs', meta: 'id' });
  await old.open();
  for (const table of tables) await old.table(table).bulkPut(rowsOf(table));
  await old.table('meta').put({ id: 'head', ...end, format: 1 });
  old.close();

  const database = new Database('format-1');
  const executor = new Executor(database);
  expect(await executor.open()).toEqual({ seq: end.seq, hash: end.hash });
  // A row comes up with what later formats have added to every record.
  const added = (table: string) => (isRegister(table) ? { attachments: [], archived: null } : {});
  for (const table of tables) {
    const up = rowsOf(table).map((row) => ({ ...added(table), ...row }));
    expect(await database.table(table).toArray()).toEqual(up);
  }
  for (const name of REGISTER_NAMES) {
    expect(await database.table(name).count()).toBe(rowsOf(name).length);
  }
  expect((await database.meta.get('head'))?.format).toBe(DATA_FORMAT);
  expect(rowsOf('base').length).toBe(2);
});

test('a snapshot of format 1 is not taken for one of today', async () => {
  const path = await mkdtemp(join(tmpdir(), 'kepu-format-'));
  const folder = await openDataFolder(path);
  await mkdir(folder.snapshots, { recursive: true });
  await writeFile(join(folder.snapshots, `${String(end.seq).padStart(12, '0')}.snapshot`), readFileSync(SNAPSHOT));
  const entries = (rowsOf('entry') as unknown as EntryRow[]).map(({ refs: _, ...entry }): Entry => entry);
  const journal = await Journal.open(folder.journal);
  for (const entry of entries) await journal.append(entry);
  const link = new StoreLink({
    openStore: storeContexts('format-1-snapshot').openStore,
    journal,
    folder,
    guard: new SpaceGuard([path], 0, 0),
    format: DATA_FORMAT,
    onEntry: () => {},
    onPhase: () => {},
  });
  links.push(link);
  const list = { register: 'base', search: '', filters: [], sort: null, offset: 0, limit: 10 };
  const { all } = (await link.query('register.list', list, administrator)) as { all: number };
  expect(all).toBe(2);
});
