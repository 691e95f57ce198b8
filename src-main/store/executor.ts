import { contract } from '../api/contract';
import type { CallSpec } from '../api/contract/define';
import { internal } from '../api/internal';
import type { ChainHead, Envelope } from '../api/store-link';
import { continues, type Entry, GENESIS, hashOf, type RowChange } from '../domain/entry';
import { Fault, type Json } from '../domain/fault';
import { DATA_FORMAT, refuseNewer } from '../domain/format';
import { may } from '../domain/permissions';
import { commands } from './commands';
import { type Database, type Head, readHead } from './database';
import { EntryReader, withRefs } from './entries';
import { migrated, upgrade } from './migrations';
import { queries } from './queries';
import { Rows } from './rows';
import type { TableName } from './schema';
import { Sealer } from './sealer';
import { CommittedReader, UnitOfWork } from './unit-of-work';
import type { QueryContext } from './work';

type AnyCommand = (work: UnitOfWork, input: unknown) => Promise<Json> | Json;
type AnyQuery = (read: CommittedReader, input: unknown, context: QueryContext) => Promise<Json> | Json;

const specs: Record<string, CallSpec> = { ...contract, ...internal };

/**
 * Runs commands one after another: read, decide, then one `rw` transaction that holds the rows, the entry and the new
 * head. This is the only writer of the database. Queries read what is committed.
 */
export class Executor {
  private readonly sealer = new Sealer();
  private readonly rows: Rows;
  private readonly log: EntryReader;
  private readonly reader: CommittedReader;
  private queue: Promise<unknown> = Promise.resolve();
  private head: ChainHead = { seq: 0, hash: GENESIS };
  private stopped = false;

  constructor(private readonly database: Database) {
    this.rows = new Rows(database, this.sealer);
    this.log = new EntryReader(database, this.sealer);
    this.reader = new CommittedReader(this.rows, this.log);
  }

  /** Reads where the chain stands. Refuses a newer data format. */
  async open(): Promise<ChainHead> {
    await this.database.open();
    const head = await this.database.meta.get('head');
    if (head) refuseNewer(head.format);
    if (head && head.format < DATA_FORMAT) await upgrade(this.database, head);
    this.head = await readHead(this.database);
    this.rows.forget();
    return this.head;
  }

  /** The data key, from now on. What was loaded before held nothing sealed. */
  takeKey(key: string): void {
    this.sealer.use(key);
  }

  /** Main has gone: what waits is not begun, since a store made after this one would not know of it. */
  stop(): void {
    this.stopped = true;
    this.database.close();
  }

  /** Waits for everything before, then runs alone. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    const next = this.queue.then(() => {
      if (this.stopped) throw new Error('this store was stopped');
      return work();
    });
    this.queue = next.catch(() => undefined);
    return next;
  }

  /**
   * A repeat of an id is answered with the entry that is there. What is sensitive in the entry is sealed: it is the
   * journal's line. Errors that are no Fault mean: reload the store.
   */
  run(envelope: Envelope): Promise<Entry> {
    return this.exclusive(() => this.execute(envelope));
  }

  async query(name: string, input: Json, context: QueryContext): Promise<Json> {
    const handler = (queries as unknown as Record<string, AnyQuery>)[name];
    if (!handler) throw new Fault('call.unknown', `没有名为“${name}”的查询。`);
    const parsed = this.admit(name, input, context.actor.role);
    return handler(this.reader, parsed, context);
  }

  /** Entries after `seq`, in order. */
  entriesAfter(seq: number, limit: number): Promise<Entry[]> {
    return this.log.after(seq, limit);
  }

  /** Writes entries that were acknowledged before but are missing here. They must continue the chain. */
  append(entries: readonly Entry[]): Promise<ChainHead> {
    return this.exclusive(async () => {
      for (const entry of entries) {
        refuseNewer(entry.format);
        if (!continues(entry, this.head))
          throw new Fault('journal.damaged', `日志第 ${entry.seq} 条与前面的记录接不上，已停止恢复，数据没有改动。`);
        await this.commit(entry, null);
      }
      return this.head;
    });
  }

  private admit(name: string, input: Json, role: Envelope['actor']['role']): unknown {
    const spec = specs[name];
    if (!spec) throw new Fault('call.unknown', `没有名为“${name}”的操作。`);
    if (!may(role, spec.permission))
      throw new Fault('permission.denied', '当前账号没有这项权限，请换有权限的账号办理。');
    const parsed = spec.input.safeParse(input);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    const path = issue?.path.join('.') ?? '';
    throw new Fault('input.invalid', `填写的内容不合要求（${path || '整体'}）：${issue?.message ?? '格式不对'}。`, {
      path,
    });
  }

  private async execute(envelope: Envelope): Promise<Entry> {
    const known = await this.log.byId(envelope.id);
    if (known) return this.repeated(known, envelope);
    const handler = (commands as unknown as Record<string, AnyCommand>)[envelope.command];
    if (!handler) throw new Fault('call.unknown', `没有名为“${envelope.command}”的操作。`);
    const input = this.admit(envelope.command, envelope.input, envelope.actor.role);

    const work = new UnitOfWork(this.rows, this.log, envelope);
    const answer = await handler(work, input);
    // Everything takes the shape that the journal line will have: what JSON drops is dropped here.
    const { changes, result } = JSON.parse(JSON.stringify({ changes: await work.changes(), result: answer })) as Pick<
      Entry,
      'changes' | 'result'
    >;
    const body = {
      seq: this.head.seq + 1,
      id: envelope.id,
      format: DATA_FORMAT,
      at: envelope.at,
      actor: envelope.actor,
      command: envelope.command,
      reason: work.reason,
      changes: this.sealer.sealChanges(changes),
      result: this.sealer.sealResult(changes, result),
      prev: this.head.hash,
    };
    const entry: Entry = { ...body, hash: hashOf(body) };
    await this.commit(entry, changes);
    return entry;
  }

  private repeated(known: Entry, envelope: Envelope): Entry {
    if (known.command === envelope.command && known.actor.id === envelope.actor.id) return known;
    throw new Fault('input.invalid', '这个操作编号已被别的操作用过，没有执行。');
  }

  /**
   * The one transaction of a command: rows, entry and head together, or nothing.
   * @param open the changes as they were before they were sealed; null when they came as an entry
   */
  private async commit(entry: Entry, open: readonly RowChange[] | null): Promise<void> {
    const { database } = this;
    const touched = groupByTable(entry.changes);
    const tables = [...touched.keys()].map((table) => database.rows(table));
    await database.transaction('rw', [...tables, database.entry, database.meta], async () => {
      // A database that was emptied under us must not go on from zero.
      if ((await readHead(database)).hash !== this.head.hash)
        throw new Error('the database is not where this store left it');
      for (const [table, changes] of touched) {
        const rows = database.table(table);
        const kept = changes
          .filter((change) => change.after !== null)
          .map((change) => migrated(table, change.after, entry.format));
        const gone = changes.filter((change) => change.after === null).map((change) => change.key);
        if (kept.length > 0) await rows.bulkPut(kept);
        if (gone.length > 0) await rows.bulkDelete(gone);
      }
      await database.entry.add(withRefs(entry));
      const next: Head = { id: 'head', seq: entry.seq, hash: entry.hash, format: DATA_FORMAT };
      await database.meta.put(next);
    });
    this.head = { seq: entry.seq, hash: entry.hash };
    if (open) await this.rows.apply(open);
    else this.rows.forget();
  }
}

function groupByTable(changes: readonly RowChange[]): Map<TableName, RowChange[]> {
  const groups = new Map<TableName, RowChange[]>();
  for (const change of changes) {
    const table = change.table as TableName;
    const group = groups.get(table);
    if (group) group.push(change);
    else groups.set(table, [change]);
  }
  return groups;
}
