import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
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
}

/**
 * One command as it is kept for ever: audit record, change feed and journal line in one.
 * `hash` is SHA-256 (hex) of the entry's JSON without it, in this order of keys; `prev` chains it to the entry before.
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

/** The text that is hashed: key order is part of the format, so it is written out. */
export function hashedText(entry: Omit<Entry, 'hash'>): string {
  const { seq, id, format, at, actor, command, reason, changes, result, prev } = entry;
  return JSON.stringify({
    seq,
    id,
    format,
    at,
    actor: { id: actor.id, name: actor.name, role: actor.role },
    command,
    reason,
    changes,
    result,
    prev,
  });
}

/** SHA-256 (hex) of the entry's text, by a synchronous library: the store awaits nothing but the database. */
export const hashOf = (entry: Omit<Entry, 'hash'>): string => bytesToHex(sha256(utf8ToBytes(hashedText(entry))));

/** Does the entry follow the one whose number and hash are given, and is it unaltered? */
export function continues(entry: Entry, last: { seq: number; hash: string }): boolean {
  return entry.seq === last.seq + 1 && entry.prev === last.hash && hashOf(entry) === entry.hash;
}
