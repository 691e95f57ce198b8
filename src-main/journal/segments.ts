import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntryLine } from '../domain/entry';
import { continues, readLine } from './line';

const NAME = /^(\d{12})\.jsonl$/;

/** One file of the journal; it is named after the number of its first entry. */
export interface Segment {
  path: string;
  first: number;
}

export const segmentPath = (folder: string, first: number): string =>
  join(folder, `${String(first).padStart(12, '0')}.jsonl`);

/** The journal's files in order. */
export async function listSegments(folder: string): Promise<Segment[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((name) => {
      const first = NAME.exec(name)?.[1];
      return first === undefined ? [] : [{ path: join(folder, name), first: Number(first) }];
    })
    .sort((a, b) => a.first - b.first);
}

/**
 * The entries of a segment. A line counts only with its line feed; reading stops at the first that is no entry or does
 * not follow its predecessor. `good`: bytes up to there.
 */
export async function readSegment(path: string): Promise<{ entries: EntryLine[]; good: number; rest: Buffer }> {
  const bytes = await readFile(path);
  const entries: EntryLine[] = [];
  let good = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, good)) {
    const entry = readLine(bytes.toString('utf8', good, end));
    const last = entries.at(-1);
    if (!entry || (last && !continues(entry, last))) break;
    entries.push(entry);
    good = end + 1;
  }
  return { entries, good, rest: bytes.subarray(good) };
}
