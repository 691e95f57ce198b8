import type { ChainHead, StoreCall, StoreInput, StoreOutput } from '../api/store-link';
import type { WrittenEntry } from '../domain/entry';
import { Fault } from '../domain/fault';
import { refuseNewer } from '../domain/format';
import type { Journal } from './journal';
import { checkSnapshot, listSnapshots, readSnapshot } from './snapshots';

export interface Store {
  call<N extends StoreCall>(name: N, input: StoreInput<N>): Promise<StoreOutput<N>>;
}

export interface Sides {
  store: Store;
  journal: Journal;
  snapshotFolder: string;
  /** The marker file says that this data folder has held entries: empty is then never a first start. */
  hadData: boolean;
  /** Of every entry that the database held and the journal did not: nobody was told of it. */
  onMissed(entry: WrittenEntry): void;
}

const diverged = () =>
  new Fault(
    'store.diverged',
    '数据库与日志记录的内容不一致，程序已停止，两份数据都没有改动；请保留整个数据文件夹，联系维护人员核对。',
  );

const lost = () =>
  new Fault(
    'journal.damaged',
    '数据文件夹里原有的数据不见了（数据库、日志和快照都是空的），程序已停止，没有新建数据；请找回数据文件夹或恢复备份后再启动。',
  );

const damaged = (path: string) =>
  new Fault(
    'journal.damaged',
    `日志中间有一段无法读取，而且数据库里也没有这一段，程序已停止；无法读取的内容保存在 ${path}，请联系维护人员。`,
  );

/**
 * Compares database and journal by number and hash of their last entry and completes the shorter from the longer.
 * An emptied database is rebuilt from the newest whole snapshot and the journal after it. Equal numbers with different
 * hashes, or a chain that does not continue the other, stop the program; nothing is then written.
 */
export async function reconcile(sides: Sides): Promise<ChainHead> {
  const { store, journal } = sides;
  let head = await store.call('open', {});
  const snapshot = await usableSnapshot(sides, head);
  if (snapshot) head = await restore(store, snapshot);
  else if (head.seq === 0) await store.call('clear', {});

  if (head.seq === 0 && journal.head.seq === 0 && sides.hadData)
    throw journal.damaged ? damaged(journal.damaged) : lost();
  if (head.seq < journal.head.seq) return completeStore(store, journal, head);
  if (journal.damaged && head.seq === journal.head.seq) throw damaged(journal.damaged);
  await completeJournal(sides, head);
  return head;
}

/** The newest whole snapshot that knows more than the database, and agrees with the journal where they overlap. */
async function usableSnapshot({ journal, snapshotFolder }: Sides, head: ChainHead) {
  for (const { path, seq } of await listSnapshots(snapshotFolder)) {
    // A database that is only behind is completed from the journal; a snapshot is for one that is empty or beyond both.
    if (seq <= head.seq || (head.seq > 0 && seq <= journal.head.seq)) continue;
    const end = await checkSnapshot(path);
    if (!end) continue;
    refuseNewer(end.format);
    if (seq <= journal.head.seq && (await journal.hashAt(seq)) !== end.hash) throw diverged();
    return { path, end };
  }
  return null;
}

async function restore(
  store: Store,
  { path, end }: NonNullable<Awaited<ReturnType<typeof usableSnapshot>>>,
): Promise<ChainHead> {
  await store.call('clear', {});
  for await (const { table, rows } of readSnapshot(path)) await store.call('fill', { table, rows, format: end.format });
  return store.call('seal', { seq: end.seq, hash: end.hash });
}

async function completeStore(store: Store, journal: Journal, from: ChainHead): Promise<ChainHead> {
  if ((await journal.hashAt(from.seq)) !== from.hash) throw diverged();
  let head = from;
  for await (const entries of journal.after(from.seq))
    head = await store.call('append', { lines: entries.map(({ text }) => text) });
  return head;
}

async function completeJournal({ store, journal, onMissed }: Sides, head: ChainHead): Promise<void> {
  if (head.seq === journal.head.seq) {
    if (head.hash !== journal.head.hash) throw diverged();
    return;
  }
  while (journal.head.seq < head.seq) {
    // What the former store still brought may be written meanwhile.
    const known = journal.head;
    const entries = await store.call('entries', { after: known.seq, limit: 200 });
    if (entries[0]?.prev !== known.hash) throw diverged();
    const missed = entries.filter(({ seq }) => seq > journal.last.seq);
    await Promise.all(entries.map((entry) => journal.append(entry)));
    for (const entry of missed) onMissed(entry);
  }
}
