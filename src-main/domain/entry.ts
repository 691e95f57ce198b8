import type { Json } from './fault';
import type { Role } from './permissions';

/** Who did it: derived by the main process from the session, never sent by a page. */
export interface Actor {
  id: string;
  name: string;
  /** null: the program itself (first start, sign-in records). */
  role: Role | null;
}

/** One row of one table before and after a command; null: it was not there, or is gone. */
export interface RowChange {
  table: string;
  key: string;
  before: Json;
  after: Json;
  /** Of an imported record, by field: what stood in the cell, where it was cleaned. */
  typed?: Record<string, string>;
}

/**
 * One command as it is kept for ever: audit record, change feed and journal line in one.
 * `hash` is SHA-256 (hex) of the entry's JSON without it (`hashedText`); `prev` chains it to the entry before.
 */
export interface Entry {
  seq: number;
  /** Given by the caller; a repeat is answered with the stored entry. */
  id: string;
  /** Data format that the rows in `changes` have. */
  format: number;
  /** ISO instant, UTC. */
  at: string;
  actor: Actor;
  command: string;
  reason: string | null;
  changes: RowChange[];
  /** What the caller was answered. */
  result: Json;
  prev: string;
  hash: string;
}

/** Hash of the entry before the first. */
export const GENESIS = '0'.repeat(64);

/**
 * The text that is hashed: key order is part of the format, so it is written out.
 * @param changes the JSON of the changes, in order and joined by commas: it may be large, and is written only once
 */
export function hashedText(entry: Omit<Entry, 'changes' | 'hash'>, changes: string): string {
  const { seq, id, format, at, actor, command, reason, result, prev } = entry;
  const { name, role } = actor;
  const begin = JSON.stringify({ seq, id, format, at, actor: { id: actor.id, name, role }, command, reason });
  const end = JSON.stringify({ result, prev });
  return `${begin.slice(0, -1)},"changes":[${changes}],${end.slice(1)}`;
}

/** An entry as the text that the journal holds, with what chains it. It is passed on unread. */
export interface EntryLine {
  seq: number;
  prev: string;
  hash: string;
  /** JSON of the entry, without a line feed. */
  text: string;
}

/** A line of a command, with what the program tells of it. */
export interface WrittenEntry extends EntryLine {
  id: string;
  /** Those that it changed. */
  tables: string[];
  result: Json;
}

const tail = (hash: string): string => `,"hash":"${hash}"}`;

/** The line of an entry whose text and hash are known. */
export const lineText = (hashed: string, hash: string): string => `${hashed.slice(0, -1)}${tail(hash)}`;

/** So many characters, all of ASCII, stand at the end of a line in place of the brace that ends what was hashed. */
export const TAIL = tail(GENESIS).length;

/** The bytes of a line from the UTF-8 of what was hashed of it. */
export function lineBytes(hashed: Uint8Array, hash: string): Uint8Array {
  const line = new Uint8Array(hashed.length - 1 + TAIL);
  line.set(hashed.subarray(0, -1));
  line.set(new TextEncoder().encode(tail(hash)), hashed.length - 1);
  return line;
}

/** What was hashed of a line. */
export const hashedOf = (line: string): string => `${line.slice(0, -TAIL)}}`;

/** Does the line follow the entry whose number and hash are given, and say of itself what its text says? */
export function follows({ seq, prev, hash, text }: EntryLine, last: { seq: number; hash: string }): boolean {
  const joined = seq === last.seq + 1 && prev === last.hash;
  return joined && text.startsWith(`{"seq":${seq},`) && text.endsWith(`"prev":"${prev}"${tail(hash)}`);
}
