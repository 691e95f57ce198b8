import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Envelope } from '../api/store-link';
import type { Actor, Entry, RowChange } from '../domain/entry';
import { Fault, type Json } from '../domain/fault';
import type { Values } from '../domain/registers/define';
import type { EntryReader } from './entries';
import type { Rows } from './rows';
import type { EntryRow, TableName, TableRows } from './schema';
import type { Reader, Work } from './work';

/** Answers from committed rows only. */
export class CommittedReader implements Reader {
  constructor(
    protected readonly rows: Rows,
    private readonly log: EntryReader,
  ) {}

  get<T extends TableName>(table: T, id: string): Promise<TableRows[T] | undefined> {
    return this.rows.get(table, id);
  }

  getMany<T extends TableName>(table: T, ids: readonly string[]): Promise<(TableRows[T] | undefined)[]> {
    return Promise.all(ids.map((id) => this.get(table, id)));
  }

  async all<T extends TableName>(table: T): Promise<TableRows[T][]> {
    return [...(await this.rows.all(table))];
  }

  list<T extends TableName>(table: T): Promise<readonly TableRows[T][]> {
    return this.rows.all(table);
  }

  async where<T extends TableName, K extends keyof TableRows[T]>(
    table: T,
    field: K,
    value: TableRows[T][K],
  ): Promise<TableRows[T][]> {
    return (await this.list(table)).filter((row) => row[field] === value);
  }

  soon(table: TableName, records: readonly Values[]): void {
    this.rows.sealAhead(table, records);
  }

  entry(id: string): Promise<Entry | undefined> {
    return this.log.byId(id);
  }

  entriesOf(table: TableName, key: string): Promise<Entry[]> {
    return this.log.of(table, key);
  }

  entries(before: number | null, limit: number): Promise<EntryRow[]> {
    return this.log.before(before, limit);
  }
}

/** Row by id; null: removed. */
type Staged = Map<string, unknown>;

/** The staged writes of one command over the committed rows. */
export class UnitOfWork extends CommittedReader implements Work {
  private readonly staged = new Map<TableName, Staged>();
  private readonly cells = new Map<string, Record<string, string>>();
  /** Of this command: hashed once, since an import makes thousands of ids. */
  private readonly seed: string;
  private made = 0;
  private why: string | null = null;

  constructor(
    rows: Rows,
    log: EntryReader,
    private readonly envelope: Envelope,
  ) {
    super(rows, log);
    this.seed = bytesToHex(sha256(utf8ToBytes(envelope.id))).slice(0, 16);
  }

  get actor(): Actor {
    return this.envelope.actor;
  }

  get at(): string {
    return this.envelope.at;
  }

  get today(): string {
    return this.envelope.today;
  }

  get reason(): string | null {
    return this.why;
  }

  newId(prefix: string): string {
    this.made += 1;
    return `${prefix}-${this.seed}${this.made.toString(36).padStart(4, '0')}`;
  }

  override async get<T extends TableName>(table: T, id: string): Promise<TableRows[T] | undefined> {
    const staged = this.staged.get(table);
    return staged?.has(id) ? ((staged.get(id) ?? undefined) as TableRows[T] | undefined) : super.get(table, id);
  }

  override async all<T extends TableName>(table: T): Promise<TableRows[T][]> {
    const committed = await super.all(table);
    const staged = this.staged.get(table);
    if (!staged) return committed;
    const kept = committed.filter((row) => !staged.has(row.id));
    const written = [...staged.values()].filter((row) => row !== null);
    return [...kept, ...(written as TableRows[T][])];
  }

  override list<T extends TableName>(table: T): Promise<readonly TableRows[T][]> {
    return this.all(table);
  }

  add<T extends TableName>(table: T, row: Omit<TableRows[T], 'rev'>): TableRows[T] {
    return this.stage(table, { ...row, rev: 1 } as TableRows[T]);
  }

  put<T extends TableName>(table: T, row: TableRows[T]): TableRows[T] {
    return this.stage(table, { ...row, rev: row.rev + 1 });
  }

  remove<T extends TableName>(table: T, id: string): void {
    this.stagedOf(table).set(id, null);
  }

  async current<T extends TableName>(table: T, id: string, rev: number): Promise<TableRows[T]> {
    const row = await this.get(table, id);
    if (!row) throw new Fault('record.missing', '这条记录已不存在，可能已被他人删除，请刷新后再看。');
    if (row.rev !== rev)
      throw new Fault('record.changed', '这条记录刚被他人改过，请先看最新内容，再重新修改。', {
        data: { id, rev: row.rev },
      });
    return row;
  }

  typed(table: TableName, id: string, cells: Record<string, string>): void {
    this.cells.set(`${table}:${id}`, cells);
  }

  because(reason: string): void {
    this.why = reason;
  }

  /** The net change of every row that was touched, with what was committed before. */
  async changes(): Promise<RowChange[]> {
    const changes: RowChange[] = [];
    for (const [table, staged] of this.staged) {
      for (const [key, after] of staged) {
        const before = (await this.rows.get(table, key)) ?? null;
        if (before === null && after === null) continue;
        const typed = this.cells.get(`${table}:${key}`);
        const change = { table, key, before: before as Json, after: after as Json };
        changes.push(typed ? { ...change, typed } : change);
      }
    }
    return changes;
  }

  private stage<T extends TableName>(table: T, row: TableRows[T]): TableRows[T] {
    this.stagedOf(table).set(row.id, row);
    return row;
  }

  private stagedOf(table: TableName): Staged {
    const staged: Staged = this.staged.get(table) ?? new Map();
    this.staged.set(table, staged);
    return staged;
  }
}
