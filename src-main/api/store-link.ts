import type { Actor, WrittenEntry } from '../domain/entry';
import type { Json } from '../domain/fault';

/** What a command is run with; nothing else of it comes from outside. */
export interface Envelope {
  command: string;
  id: string;
  input: Json;
  actor: Actor;
  /** ISO instant */
  at: string;
  /** Civil date on the office's clock */
  today: string;
}

/** Where a chain of entries stands: number and hash of the last; 0 and GENESIS when there is none. */
export interface ChainHead {
  seq: number;
  hash: string;
}

/** What the main process asks of the store context: use-cases and whole entries, never table operations of a command. */
export interface StoreCalls {
  open: { input: Record<string, never>; output: ChainHead };
  /** The data key (64 hex digits), by which sensitive values are sealed and opened from now on. */
  key: { input: { key: string }; output: null };
  /** What the database itself says, read anew. */
  head: { input: Record<string, never>; output: ChainHead };
  /** A long line goes ahead as progress, in bytes, while the database still writes; `text` is then empty. */
  run: { input: Envelope; output: WrittenEntry };
  query: { input: { name: string; input: Json; context: { actor: Actor; today: string } }; output: Json };
  entries: { input: { after: number; limit: number }; output: WrittenEntry[] };
  /** Lines of the journal. */
  append: { input: { lines: string[] }; output: ChainHead };
  /** Every row of every table as progress {table, rows}; answers the head they belong to. */
  dump: { input: Record<string, never>; output: ChainHead & { rows: number } };
  /** A rebuild from a snapshot: empty everything, fill, then set the head. Without the last step the database counts as empty. */
  clear: { input: Record<string, never>; output: null };
  fill: { input: { table: string; rows: Json[]; format: number }; output: null };
  seal: { input: ChainHead; output: ChainHead };
}

export type StoreCall = keyof StoreCalls;
export type StoreInput<N extends StoreCall> = StoreCalls[N]['input'];
export type StoreOutput<N extends StoreCall> = StoreCalls[N]['output'];
