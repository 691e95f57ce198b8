import Dexie from 'dexie';
import { contract } from '../api/contract';
import type { CallSpec } from '../api/contract/define';
import { internal } from '../api/internal';
import type { ChainHead, Envelope } from '../api/store-link';
import {
  type Entry,
  follows,
  GENESIS,
  hashedOf,
  hashedText,
  lineText,
  type RowChange,
  type WrittenEntry,
} from '../domain/entry';
import { Fault, type Json } from '../domain/fault';
import { DATA_FORMAT, refuseNewer } from '../domain/format';
import { may } from '../domain/permissions';
import { applyChoiceLists } from '../domain/registers';
import { listsIn, touchesLists } from '../domain/registers/choice-rows';
import { commands } from './commands';
import { type Database, type Head, readHead } from './database';
import { sha256 } from './digest';
import { EntryReader, partsOf, textOf } from './entries';
import { migrated, upgrade } from './migrations';
import { Pages, type PageWrites } from './pages';
import { queries } from './queries';
import { Rows } from './rows';
import type { EntryRow, PartRow, TableName } from './schema';
import { Sealer } from './sealer';
import { CommittedReader, UnitOfWork } from './unit-of-work';
import type { QueryContext } from './work';

type AnyCommand = (work: UnitOfWork, input: unknown) => Promise<Json> | Json;
type AnyQuery = (read: CommittedReader, input: unknown, context: QueryContext) => Promise<Json> | Json;

const specs: Record<string, CallSpec> = { ...contract, ...internal };

/** An entry as it is stored, and its line. */
interface Made {
  row: EntryRow;
  parts: PartRow[];
  text: string;
}

/** @param hashed UTF-8 of what was hashed of the line */
export type OnLine = (hashed: Uint8Array, hash: string) => void;

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/**
 * Runs commands one after another: read, decide, then one `rw` transaction that holds the rows, the entry and the new
 * head. This is the only writer of the database. Queries read what is committed.
 */
export class Executor {
  private readonly sealer = new Sealer();
  private readonly pages: Pages;
  private readonly rows: Rows;
  private readonly log: EntryReader;
  private readonly reader: CommittedReader;
  private queue: Promise<unknown> = Promise.resolve();
  private head: ChainHead = { seq: 0, hash: GENESIS };
  private stopped = false;

  constructor(private readonly database: Database) {
    this.pages = new Pages(database);
    this.rows = new Rows(this.pages, this.sealer);
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
    this.forget();
    await this.takeChoices();
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
   * A repeat of an id is answered with the entry that is there. Errors that are no Fault mean: reload the store.
   * @param onLine given the entry's line while the database still writes: it counts only when this resolves
   */
  run(envelope: Envelope, onLine: OnLine = () => {}): Promise<WrittenEntry> {
    return this.exclusive(async () => {
      try {
        return await this.execute(envelope, onLine);
      } catch (error) {
        // A repeat is rare and fails somewhere, at last because its id is taken: others need not pay for the look.
        const known = await this.log.writtenById(envelope.id);
        if (known) return repeated(known, envelope);
        throw error;
      }
    });
  }

  async query(name: string, input: Json, context: QueryContext): Promise<Json> {
    const handler = (queries as unknown as Record<string, AnyQuery>)[name];
    if (!handler) throw new Fault('call.unknown', `没有名为“${name}”的查询。`);
    const parsed = this.admit(name, input, context.actor.role);
    return handler(this.reader, parsed, context);
  }

  /** Entries after `seq`, in order. */
  entriesAfter(seq: number, limit: number): Promise<WrittenEntry[]> {
    return this.log.after(seq, limit);
  }

  /** Writes entries that were acknowledged before but are missing here. They must continue the chain. */
  append(lines: readonly string[]): Promise<ChainHead> {
    return this.exclusive(async () => {
      for (const text of lines) {
        const { changes, ...entry } = JSON.parse(text) as Entry;
        refuseNewer(entry.format);
        if (!follows({ ...entry, text }, this.head) || (await sha256(utf8(hashedOf(text)))) !== entry.hash)
          throw new Fault('journal.damaged', `日志第 ${entry.seq} 条与前面的记录接不上，已停止恢复，数据没有改动。`);
        const made = { row: { ...entry, count: changes.length }, parts: partsOf(entry.seq, changes), text };
        await this.commit(
          changes.map((change) => ofToday(change, entry.format)),
          () => made,
        );
        await this.follow(changes, () => this.rows.forget());
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

  private async execute(envelope: Envelope, onLine: OnLine): Promise<WrittenEntry> {
    const handler = (commands as unknown as Record<string, AnyCommand>)[envelope.command];
    if (!handler) throw new Fault('call.unknown', `没有名为“${envelope.command}”的操作。`);
    const input = this.admit(envelope.command, envelope.input, envelope.actor.role);

    const work = new UnitOfWork(this.rows, this.log, envelope);
    const result = await handler(work, input);
    const changes = await work.changes();
    const { id, at, actor, command } = envelope;
    const { seq: last, hash: prev } = this.head;
    const entry = { seq: last + 1, id, format: DATA_FORMAT, at, actor, command, reason: work.reason, result, prev };
    const sealed = this.sealer.sealChanges(changes);
    const { row, text } = await this.commit(sealed, () => makeEntry(entry, sealed, onLine));
    await this.follow(changes, () => this.rows.apply(changes));
    const tables = [...new Set(changes.map(({ table }) => table))];
    return { seq: row.seq, prev, hash: row.hash, id, result, tables, text };
  }

  /**
   * The one transaction of a command: rows, entry and head together, or nothing.
   * @param changes as they are stored
   * @param make the entry; called when the database has been given the rows, and works meanwhile
   */
  private async commit(changes: readonly RowChange[], make: () => Made | Promise<Made>): Promise<Made> {
    const { database } = this;
    try {
      const writes = await this.pageWrites(changes);
      const tables = writes.map(([table]) => database.pages(table));
      const made = await database.transaction(
        'rw',
        [...tables, database.entry, database.part, database.meta],
        async () => {
          // All are asked for at once: the answer to one is no news for the next.
          const asked: PromiseLike<unknown>[] = [];
          const ask = (request: PromiseLike<unknown>) => {
            asked.push(request);
            // One that fails is heard of at the end, and takes the others with it.
            request.then(undefined, () => undefined);
          };
          ask(this.requireHead());
          for (const [table, { put, gone }] of writes) {
            if (put.length > 0) ask(database.pages(table).bulkPut(put));
            if (gone.length > 0) ask(database.pages(table).bulkDelete(gone));
          }
          const making = make();
          const done = 'row' in making ? making : await Dexie.waitFor(making);
          const { row, parts } = done;
          const next: Head = { id: 'head', seq: row.seq, hash: row.hash, format: DATA_FORMAT };
          ask(database.entry.add(row));
          ask(database.part.bulkAdd(parts));
          ask(database.meta.put(next));
          await Promise.all(asked);
          return done;
        },
      );
      this.head = { seq: made.row.seq, hash: made.row.hash };
      return made;
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  /** A database that was emptied under us must not go on from zero. */
  private async requireHead(): Promise<void> {
    if ((await readHead(this.database)).hash !== this.head.hash)
      throw new Error('the database is not where this store left it');
  }

  /** Takes over in memory what a commit has stored. */
  private async follow(changes: readonly RowChange[], apply: () => Promise<void> | void): Promise<void> {
    await apply();
    if (touchesLists(changes)) await this.takeChoices();
  }

  private async takeChoices(): Promise<void> {
    applyChoiceLists(listsIn(await this.reader.all('setting')));
  }

  private async pageWrites(changes: readonly RowChange[]): Promise<[TableName, PageWrites][]> {
    const writes: [TableName, PageWrites][] = [];
    for (const [table, own] of groupByTable(changes)) writes.push([table, await this.pages.change(table, own)]);
    return writes;
  }

  private forget(): void {
    this.pages.forget();
    this.rows.forget();
  }
}

/** The stored form of an entry; the hash of a long one is awaited. */
function makeEntry(
  entry: Omit<EntryRow, 'hash' | 'count'>,
  changes: readonly RowChange[],
  onLine: OnLine,
): Made | Promise<Made> {
  const parts = partsOf(entry.seq, changes);
  const hashed = hashedText(entry, textOf(parts));
  const bytes = utf8(hashed);
  const made = (hash: string): Made => {
    onLine(bytes, hash);
    return { row: { ...entry, hash, count: changes.length }, parts, text: lineText(hashed, hash) };
  };
  const hash = sha256(bytes);
  return typeof hash === 'string' ? made(hash) : hash.then(made);
}

function repeated({ row, entry }: { row: EntryRow; entry: WrittenEntry }, envelope: Envelope): WrittenEntry {
  if (row.command === envelope.command && row.actor.id === envelope.actor.id) return entry;
  throw new Fault('input.invalid', '这个操作编号已被别的操作用过，没有执行。');
}

/** A change out of an older entry, with the row as and where it is stored today. */
function ofToday(change: RowChange, format: number): RowChange {
  if (format === DATA_FORMAT) return change;
  const { place, row } = migrated(change, change.after, format);
  return { ...change, ...place, after: row };
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
