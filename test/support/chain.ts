import { createHash } from 'node:crypto';
import { type Entry, type EntryLine, hashedText, lineText } from '../../src-main/domain/entry';

/** The journal's line of an entry, chained as the program does it. */
export function lineOf({ changes, ...entry }: Omit<Entry, 'hash'>): EntryLine {
  const { seq, prev } = entry;
  const hashed = hashedText(entry, JSON.stringify(changes).slice(1, -1));
  const hash = createHash('sha256').update(hashed).digest('hex');
  return { seq, prev, hash, text: lineText(hashed, hash) };
}
