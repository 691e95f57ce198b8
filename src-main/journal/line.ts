import { createHash } from 'node:crypto';
import { type Entry, type EntryLine, follows, hashedOf } from '../domain/entry';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Does the line follow the entry that is given, unaltered? */
export function continues(line: EntryLine, last: { seq: number; hash: string }): boolean {
  return follows(line, last) && sha256(hashedOf(line.text)) === line.hash;
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
