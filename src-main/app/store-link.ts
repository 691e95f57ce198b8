import type { Channel } from '../api/channel';
import { type CallOptions, createRawCaller, type RawCaller } from '../api/rpc';
import type { ChainHead, Envelope, StoreCall, StoreInput, StoreOutput } from '../api/store-link';
import type { Actor, WrittenEntry } from '../domain/entry';
import { Fault, type Json } from '../domain/fault';
import type { SpaceGuard } from '../journal/disk';
import type { Journal } from '../journal/journal';
import { type ReadyLine, readyLine } from '../journal/line';
import { reconcile, type Store } from '../journal/reconcile';
import type { Change } from '../journal/rewrite';
import { removeSnapshots, writeSnapshot } from '../journal/snapshots';
import { within } from './clock';
import type { DataFolder } from './data-folder';

/** A store that dies this often in a row without one answer is not made anew: a restart does not cure it. */
const RESTARTS = 3;
/** A call is sent again this often, so that one that kills the store does not do so for ever. */
const ATTEMPTS = 5;
const SNAPSHOT_EVERY = 2000;

/** Longest wait for the store's answer, in ms. One that hangs is no better than one that died: it is made anew. */
export const STORE_LIMITS = { open: 20_000, query: 20_000, command: 120_000, snapshot: 300_000 };

interface Options {
  openStore: () => Promise<Channel>;
  journal: Journal;
  folder: DataFolder;
  guard: SpaceGuard;
  format: number;
  /** The data key (64 hex digits); null: it is not open yet. */
  key?: () => string | null;
  limits?: typeof STORE_LIMITS;
  /** After a command was acknowledged, or found done when the store was compared with the journal. */
  onEntry: (entry: WrittenEntry) => void;
  /** The phase has changed. */
  onPhase: () => void;
  /** What went wrong beside the calls: nobody waits for its answer. */
  onTrouble: (what: string, error: unknown) => void;
}

class StoreEnd implements Store {
  constructor(private readonly raw: RawCaller) {}

  get closed(): Promise<void> {
    return this.raw.closed;
  }

  async call<N extends StoreCall>(name: N, input: StoreInput<N>, options?: CallOptions): Promise<StoreOutput<N>> {
    return (await this.raw.call(name, input as unknown as Json, options)) as unknown as StoreOutput<N>;
  }
}

/** May the call be sent again to a store made anew? A command is then known by its id. */
const curable = (error: unknown): error is Fault =>
  error instanceof Fault && (error.code === 'channel.closed' || error.code === 'store.unavailable');

const interrupted = () =>
  new Fault('store.unavailable', '数据库多次中断，这一步没有办完；已确认的内容都在，请稍后重试。');

const silent = () => new Fault('store.unavailable', '数据库长时间没有响应；请退出后重试，仍不行请联系维护人员。');

/**
 * Main's end of the store: makes it, compares it with the journal at every attach, answers a command only when it is in
 * both, and sends a command again by its id when the store died under it.
 */
export class StoreLink {
  phase: 'starting' | 'ready' | 'stopped' = 'starting';
  problem: string | null = null;
  private attached: Promise<StoreEnd>;
  private current: StoreEnd | null = null;
  /** Restarts since the last answer. */
  private restarts = 0;
  private sinceSnapshot = 0;
  private snapshotting: Promise<unknown> = Promise.resolve();
  private closing = false;
  private readonly limits: typeof STORE_LIMITS;

  constructor(private readonly options: Options) {
    this.limits = options.limits ?? STORE_LIMITS;
    this.attached = this.attach();
    // Whoever calls is told; nobody has called yet.
    this.attached.catch(() => undefined);
  }

  /** Resolves with the entry once rows and entry are durable in the database and the journal line is on the disk. */
  async run(envelope: Envelope): Promise<WrittenEntry> {
    await this.options.guard.check();
    return this.retrying('command', async (store) => {
      const ahead: { text?: string; ready?: ReadyLine } = {};
      const onProgress = (line: unknown) => {
        const ready = readyLine(line as Uint8Array);
        Object.assign(ahead, { text: ready.bytes.toString(), ready });
      };
      const answer = await store.call('run', envelope, { onProgress });
      const { text = answer.text, ready } = ahead;
      const entry = { ...answer, text };
      await this.keep(entry, ready);
      return entry;
    });
  }

  query(name: string, input: Json, context: { actor: Actor; today: string }): Promise<Json> {
    return this.retrying('query', (store) => store.call('query', { name, input, context }));
  }

  /** Hands the data key to the store that runs; every one that is made later asks for it by itself. */
  async tellKey(): Promise<void> {
    const key = this.key();
    if (key === null) return;
    // One that is just being made is told before it is ready.
    if (this.phase === 'ready') await this.retrying('query', (store) => store.call('key', { key }));
  }

  /** Rewrites the journal and builds the database anew from it; calls under way are sent again by themselves. */
  async rewrite(change: Change): Promise<void> {
    const { journal } = this.options;
    await this.attached;
    this.current = null;
    this.enter('starting', null);
    const rewriting = journal.rewrite(change);
    // Also after a failure: the journal is then as it was.
    this.attached = rewriting.catch(() => undefined).then(() => this.attach());
    await this.attached;
    await rewriting;
    await this.snapshot();
  }

  /** Writes everything that the store holds as one file beside the journal; one at a time. */
  snapshot(): Promise<void> {
    const { folder, format } = this.options;
    const written = this.snapshotting.then(async () => {
      this.sinceSnapshot = 0;
      await this.retrying('snapshot', (store) =>
        writeSnapshot(folder.snapshots, format, (chunk) =>
          store.call('dump', {}, { onProgress: (rows) => chunk(rows as Json) }),
        ),
      );
    });
    this.snapshotting = written.catch(() => undefined);
    return written;
  }

  /** A clean end: snapshot, journal closed. The host then ends the store context. */
  async close(): Promise<void> {
    this.closing = true;
    if (this.phase === 'ready' && this.sinceSnapshot > 0)
      await this.snapshot().catch((error: unknown) => this.options.onTrouble('snapshot', error));
    await this.options.journal.close();
  }

  /** Where the database itself says that the chain stands. */
  storeHead(): Promise<ChainHead> {
    return this.retrying('query', (store) => store.call('head', {}));
  }

  head(): ChainHead {
    return this.options.journal.head;
  }

  private async retrying<T>(kind: keyof typeof STORE_LIMITS, work: (store: StoreEnd) => Promise<T>): Promise<T> {
    for (let left = ATTEMPTS; ; left -= 1) {
      const attached = this.attached;
      const store = await attached;
      try {
        const answer = await within(this.limits[kind], work(store), silent);
        this.restarts = 0;
        return answer;
      } catch (error) {
        if (!curable(error)) throw error;
        await this.options.guard.check(true);
        if (left === 0) throw interrupted();
        this.renew(attached);
      }
    }
  }

  /** The journal's line, before anyone is told. If it cannot be written, the entry waits in the database for the repair. */
  private async keep(entry: WrittenEntry, ready?: ReadyLine): Promise<void> {
    const { journal, folder, guard } = this.options;
    const known = entry.seq <= journal.head.seq;
    try {
      await journal.append(entry, ready);
    } catch (error) {
      await guard.release(folder.path);
      throw new Fault('store.unavailable', '日志暂时写不进磁盘，程序正在自动修复，请稍候。', { data: String(error) });
    }
    if (!folder.hadData) await folder.markData();
    if (known) return;
    this.options.onEntry(entry);
    this.sinceSnapshot += 1;
    if (this.sinceSnapshot >= SNAPSHOT_EVERY)
      void this.snapshot().catch((error: unknown) => this.options.onTrouble('snapshot', error));
  }

  private async attach(): Promise<StoreEnd> {
    try {
      const { journal, folder } = this.options;
      const store = new StoreEnd(createRawCaller(await this.options.openStore()));
      await within(this.limits.open, store.call('open', {}), silent);
      if (journal.leads) {
        await removeSnapshots(folder.snapshots);
        await store.call('clear', {});
        await journal.settle();
      }
      await reconcile({
        store,
        journal,
        snapshotFolder: folder.snapshots,
        hadData: folder.hadData,
        onMissed: this.options.onEntry,
      });
      if (journal.head.seq > 0 && !folder.hadData) await folder.markData();
      for (let told: string | null = null; told !== this.key(); ) {
        told = this.key();
        if (told !== null) await store.call('key', { key: told });
      }
      this.enter('ready', null);
      this.current = store;
      // Only the death of the store in use: one that was replaced is ended on purpose.
      void store.closed.then(() => this.current === store && this.renew(this.attached));
      return store;
    } catch (error) {
      if (curable(error) && this.mayRestart()) return this.attach();
      this.enter('stopped', error instanceof Fault ? error.message : `数据库打不开：${String(error)}`);
      throw error instanceof Fault ? error : new Fault('store.unavailable', this.problem ?? '');
    }
  }

  /** Makes the store anew, once for everyone who saw it fail. */
  private renew(failed: Promise<StoreEnd>): void {
    if (failed !== this.attached || this.closing) return;
    this.current = null;
    this.enter('starting', null);
    this.attached = this.mayRestart()
      ? this.attach()
      : Promise.reject(
          new Fault('store.unavailable', '数据库连续多次中断，程序已停止保存；已确认的内容都在，请退出后重新启动。'),
        );
    this.attached.catch((error) => this.enter('stopped', error instanceof Fault ? error.message : String(error)));
  }

  private key(): string | null {
    return this.options.key?.() ?? null;
  }

  private mayRestart(): boolean {
    this.restarts += 1;
    return this.restarts <= RESTARTS;
  }

  private enter(phase: StoreLink['phase'], problem: string | null): void {
    this.phase = phase;
    this.problem = problem;
    this.options.onPhase();
  }
}
