import { createHash } from 'node:crypto';
import { type Entry, type EntryLine, follows, hashedOf, TAIL } from '../domain/entry';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A line in the bytes that are written, and the hash of what it says. */
export interface ReadyLine {
  bytes: Buffer;
  hash: string;
}

/** Makes ready what is to be written, and compared with what it says of itself: a long one takes a while. */
export function readyLine(line: string | Uint8Array): ReadyLine {
  const bytes = typeof line === 'string' ? Buffer.from(line) : Buffer.from(line.buffer, line.byteOffset, line.length);
  const hashed = bytes.subarray(0, bytes.length - TAIL);
  return { bytes, hash: createHash('sha256').update(hashed).update('}').digest('hex') };
}

/**
 * Does the line follow the entry that is given, unaltered?
 * @param hash of what it says
 */
export function continues(
  line: EntryLine,
  last: { seq: number; hash: string },
  hash = sha256(hashedOf(line.text)),
): boolean {
  return follows(line, last) && hash === line.hash;
}

/** A line of the journal; null: it is none. */
export function readLine(text: string): EntryLine | null {
  try {
    const { seq, prev, hash, changes } = JSON.parse(text) as Partial<Entry>;
    const whole = typeof seq === 'number' && typeof prev === 'string' && typeof hash === 'string';
    return whole && Array.isArray(changes) ? { seq, prev, hash, text } : null;
  } catch {
    return null;
  }
}
