import type { CallName, CallOutput, ParsedInput } from '../api/contract';
import type { InternalInput, InternalName, InternalOutput } from '../api/internal';
import type { Actor, Entry } from '../domain/entry';
import type { Values } from '../domain/registers/define';
import type { EntryRow, TableName, TableRows } from './schema';

/** Reading a consistent state. Rows are frozen plain data: a change is a new row, handed to `put`. */
export interface Reader {
  get<T extends TableName>(table: T, id: string): Promise<TableRows[T] | undefined>;
  getMany<T extends TableName>(table: T, ids: readonly string[]): Promise<(TableRows[T] | undefined)[]>;
  all<T extends TableName>(table: T): Promise<TableRows[T][]>;
  /** As `all`, but not the caller's own: the same list until something in the table changes. */
  list<T extends TableName>(table: T): Promise<readonly TableRows[T][]>;
  /** Rows whose field equals the value. */
  where<T extends TableName, K extends keyof TableRows[T]>(
    table: T,
    field: K,
    value: TableRows[T][K],
  ): Promise<TableRows[T][]>;
  /** Says that a command will probably store these values: what takes long is made ready while nobody waits. */
  soon(table: TableName, records: readonly Values[]): void;
  /** The entry of a command by its id. */
  entry(id: string): Promise<Entry | undefined>;
  /** Entries that touched a row, oldest first, each with what it did to that row alone. */
  entriesOf(table: TableName, key: string): Promise<Entry[]>;
  /** Newest first, without their changes; `before`: only those with a smaller seq. */
  entries(before: number | null, limit: number): Promise<EntryRow[]>;
}

/**
 * The unit of work of one command. Writes are staged, seen by later reads of the same command, and stored in bulk with
 * the journal entry at its end; a thrown error leaves nothing behind. `rev` is set here and nowhere else.
 */
export interface Work extends Reader {
  readonly actor: Actor;
  /** ISO instant of the command. */
  readonly at: string;
  /** Civil date of the command on the office's clock. */
  readonly today: string;
  /** A fresh id that begins with the prefix; the same for every replay of the command. */
  newId(prefix: string): string;
  /** Adds a row at rev 1. */
  add<T extends TableName>(table: T, row: Omit<TableRows[T], 'rev'>): TableRows[T];
  /** Replaces a row that was read before; raises its rev. */
  put<T extends TableName>(table: T, row: TableRows[T]): TableRows[T];
  remove<T extends TableName>(table: T, id: string): void;
  /** Reads a row and checks the revision: record.missing or record.changed otherwise. */
  current<T extends TableName>(table: T, id: string, rev: number): Promise<TableRows[T]>;
  /** Kept with the change of a row that this command writes: what stood in the cells it came from, by field. */
  typed(table: TableName, id: string, cells: Record<string, string>): void;
  /** Kept with the entry: why it was done. */
  because(reason: string): void;
}

export interface QueryContext {
  actor: Actor;
  today: string;
}

type Handled = CallName | InternalName;
type In<N extends Handled> = N extends CallName ? ParsedInput<N> : N extends InternalName ? InternalInput<N> : never;
type Out<N extends Handled> = N extends CallName ? CallOutput<N> : N extends InternalName ? InternalOutput<N> : never;

export type CommandHandler<N extends Handled> = (work: Work, input: In<N>) => Promise<Out<N>> | Out<N>;
export type QueryHandler<N extends Handled> = (
  read: Reader,
  input: In<N>,
  context: QueryContext,
) => Promise<Out<N>> | Out<N>;
/** An exhaustive map of handlers is also the list of what is exposed. */
export type Commands<N extends Handled> = { [K in N]: CommandHandler<K> };
export type Queries<N extends Handled> = { [K in N]: QueryHandler<K> };
