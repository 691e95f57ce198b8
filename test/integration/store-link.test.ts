import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createRawCaller } from '../../src-main/api/rpc';
import type { StoreCall, StoreInput, StoreOutput } from '../../src-main/api/store-link';
import { openDataFolder } from '../../src-main/app/data-folder';
import { STORE_LIMITS, StoreLink } from '../../src-main/app/store-link';
import { GENESIS, type WrittenEntry } from '../../src-main/domain/entry';
import type { Json } from '../../src-main/domain/fault';
import { DATA_FORMAT } from '../../src-main/domain/format';
import { SpaceGuard } from '../../src-main/journal/disk';
import { Journal } from '../../src-main/journal/journal';
import { reconcile, type Store } from '../../src-main/journal/reconcile';
import { writeSnapshot } from '../../src-main/journal/snapshots';
import { verifyJournal } from '../../src-main/journal/verify';
import { setOffices, storeContexts } from '../store-process';
import { lineOf } from '../support/chain';

let databases = 0;
const links: StoreLink[] = [];
afterEach(async () => {
  for (const link of links.splice(0)) await link.close();
});

async function open(
  path: string,
  contexts: ReturnType<typeof storeContexts>,
  { minimumFree = 0, limits = STORE_LIMITS } = {},
) {
  const folder = await openDataFolder(path);
  const journal = await Journal.open(folder.journal);
  const told: WrittenEntry[] = [];
  const trouble: string[] = [];
  const link = new StoreLink({
    openStore: contexts.openStore,
    journal,
    folder,
    guard: new SpaceGuard([path], minimumFree, 0),
    format: DATA_FORMAT,
    limits,
    onEntry: (entry) => told.push(entry),
    onPhase: () => {},
    onTrouble: (what, error) => trouble.push(`${what}: ${String(error)}`),
  });
  links.push(link);
  return { link, journal, folder, told, trouble };
}

async function fresh() {
  databases += 1;
  return { path: await mkdtemp(join(tmpdir(), 'kepu-link-')), contexts: storeContexts(`link-${databases}`) };
}

const administrator = { actor: { id: 'user-1', name: '管理员', role: 'administrator' as const }, today: '2026-11-01' };
const officeName = async (link: StoreLink) => {
  const offices = (await link.query('settings.offices', {}, administrator)) as { education: { name: string } };
  return offices.education.name;
};

describe('main and store', () => {
  test('a store that dies under many commands leaves each exactly once, in both places (bug: lost or doubled)', async () => {
    const { path, contexts } = await fresh();
    const { link, journal } = await open(path, contexts);
    const ids = Array.from({ length: 60 }, (_, n) => `c${n}`);
    let answered = 0;
    const entries = await Promise.all(
      ids.map(async (id, n) => {
        const entry = await link.run(setOffices(id, `教委${n}`));
        answered += 1;
        if (answered % 15 === 7) contexts.kill();
        return entry;
      }),
    );
    expect(contexts.started()).toBeGreaterThan(1);
    expect(new Set(entries.map((entry) => entry.seq)).size).toBe(60);
    expect(journal.head.seq).toBe(60);
    expect(await link.storeHead()).toEqual(journal.head);
    expect((await verifyJournal(join(path, 'journal'))).problem).toBeNull();
  });

  test('the same id sent again is answered with the stored entry (bug: done twice)', async () => {
    const { path, contexts } = await fresh();
    const { link, told } = await open(path, contexts);
    const first = await link.run(setOffices('same', '甲'));
    contexts.kill();
    const second = await link.run(setOffices('same', '乙'));
    expect(second).toEqual(first);
    expect(told).toHaveLength(1);
    expect(await officeName(link)).toBe('甲');
  });

  test('a store that hangs is made anew; what it had done is found, told once and not done again (bug: waits for ever, or a stale screen)', async () => {
    const { path, contexts } = await fresh();
    // Only the store that hangs is waited for so shortly: on a busy machine a sound one takes longer.
    const soon = { get: () => (contexts.hangs() ? 200 : STORE_LIMITS.command), enumerable: true };
    const limits = Object.defineProperties({ ...STORE_LIMITS }, { command: soon, query: soon });
    const { link, told } = await open(path, contexts, { limits });
    await link.run(setOffices('c1', '甲'));
    contexts.hang();
    const entry = await link.run(setOffices('c2', '乙'));
    expect(contexts.started()).toBe(2);
    expect([entry.seq, told.map(({ id }) => id)]).toEqual([2, ['c1', 'c2']]);
    contexts.hang();
    expect(await officeName(link)).toBe('乙');
    expect(await link.storeHead()).toEqual(link.head());
  });

  test('a deleted database is rebuilt, with a snapshot and without (bug: empty counts as a first start)', async () => {
    const { path, contexts } = await fresh();
    const first = await open(path, contexts);
    for (let n = 1; n <= 5; n += 1) await first.link.run(setOffices(`c${n}`, `教委${n}`));
    await contexts.loseDatabase();
    expect(await officeName(first.link)).toBe('教委5');
    await first.link.snapshot();
    await first.link.run(setOffices('c6', '教委6'));
    await contexts.loseDatabase();
    expect(await officeName(first.link)).toBe('教委6');
    expect(await first.link.storeHead()).toEqual(first.journal.head);
  });

  test('a lost journal is written anew from the database (bug: it starts from one again)', async () => {
    const { path, contexts } = await fresh();
    const first = await open(path, contexts);
    for (let n = 1; n <= 5; n += 1) await first.link.run(setOffices(`c${n}`, `教委${n}`));
    const head = first.journal.head;
    await links.pop()?.close();
    contexts.kill();
    await rm(join(path, 'journal'), { recursive: true });
    const second = await open(path, contexts);
    await second.link.query('user.any', {}, administrator);
    expect(second.journal.head).toEqual(head);
    expect(await verifyJournal(join(path, 'journal'))).toEqual({ entries: 5, hash: head.hash, problem: null });
  });

  test('a snapshot that cannot be written at the end is put on record (bug: told to nobody, or the end fails)', async () => {
    const { path, contexts } = await fresh();
    const { link, folder, trouble } = await open(path, contexts);
    await link.run(setOffices('one', '甲'));
    await writeFile(folder.snapshots, 'a file where the folder should be');
    links.pop();
    await link.close();
    expect(trouble).toEqual([expect.stringMatching(/^snapshot: .*EEXIST/)]);
  });

  test('database, journal and snapshots gone but the marker there: stops and says so (bug: a new empty office)', async () => {
    const { path, contexts } = await fresh();
    const first = await open(path, contexts);
    await first.link.run(setOffices('c1', '甲'));
    await links.pop()?.close();
    await contexts.loseDatabase();
    await rm(join(path, 'journal'), { recursive: true });
    await rm(join(path, 'snapshots'), { recursive: true });
    const second = await open(path, contexts);
    await expect(second.link.query('user.any', {}, administrator)).rejects.toMatchObject({ code: 'journal.damaged' });
    expect(second.link.phase).toBe('stopped');
  });

  test('what the former store still brings while the new one is compared is no difference (bug: under load, the program stops)', async () => {
    const { path, contexts } = await fresh();
    const first = await open(path, contexts);
    for (let n = 1; n <= 3; n += 1) await first.link.run(setOffices(`c${n}`, `教委${n}`));
    await links.pop()?.close();
    const raw = createRawCaller(await contexts.openStore());
    const journal = await Journal.open(join(path, 'late'));
    const store: Store = {
      async call<N extends StoreCall>(name: N, input: StoreInput<N>) {
        const answer = (await raw.call(name, input as Json)) as unknown;
        const [brought] = name === 'entries' ? (answer as WrittenEntry[]) : [];
        if (brought) await journal.append(brought);
        return answer as StoreOutput<N>;
      },
    };
    const missed: string[] = [];
    const onMissed = ({ id }: WrittenEntry) => missed.push(id);
    await reconcile({ store, journal, snapshotFolder: join(path, 'none'), hadData: false, onMissed });
    expect([journal.head, missed]).toEqual([first.journal.head, ['c2', 'c3']]);
    await journal.close();
  });

  test('same number, other content: stops, and changes neither side (bug: one overwrites the other)', async () => {
    const { path, contexts } = await fresh();
    const first = await open(path, contexts);
    await first.link.run(setOffices('c1', '甲'));
    await links.pop()?.close();
    contexts.kill();
    const other = await fresh();
    const stranger = await open(other.path, other.contexts);
    await stranger.link.run(setOffices('c1', '乙'));
    await links.pop()?.close();
    const mixed = await open(path, other.contexts);
    await expect(mixed.link.query('user.any', {}, administrator)).rejects.toMatchObject({ code: 'store.diverged' });
    expect((await verifyJournal(join(path, 'journal'))).entries).toBe(1);
  });

  test('a journal and a snapshot of a newer program are refused and stay as they are (bug: read as if of today)', async () => {
    const { path, contexts } = await fresh();
    const journal = await Journal.open(join(path, 'journal'));
    const { command, id, at, actor } = setOffices('c1', '甲');
    const body = {
      seq: 1,
      id,
      format: DATA_FORMAT + 1,
      at,
      actor,
      command,
      reason: null,
      changes: [],
      result: {},
      prev: GENESIS,
    };
    const entry = lineOf(body);
    await journal.append(entry);
    await journal.close();
    const opened = await open(path, contexts);
    await expect(opened.link.query('user.any', {}, administrator)).rejects.toMatchObject({ code: 'store.newer' });
    await writeSnapshot(join(path, 'snapshots'), DATA_FORMAT + 1, async () => ({ seq: 1, hash: entry.hash, rows: 0 }));
    const again = await open(path, contexts);
    await expect(again.link.query('user.any', {}, administrator)).rejects.toMatchObject({ code: 'store.newer' });
    expect(await verifyJournal(join(path, 'journal'))).toEqual({ entries: 1, hash: entry.hash, problem: null });
  });

  test('a nearly full disk refuses commands in a sentence, and still answers (bug: accepted and lost)', async () => {
    const { path, contexts } = await fresh();
    const { link, journal } = await open(path, contexts, { minimumFree: Number.MAX_SAFE_INTEGER });
    await expect(link.run(setOffices('c1', '甲'))).rejects.toMatchObject({ code: 'disk.full' });
    expect(journal.head.seq).toBe(0);
    expect(await link.query('user.any', {}, administrator)).toEqual({ any: false });
  });
});
