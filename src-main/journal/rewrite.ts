import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Entry, GENESIS, hashedText, lineText } from '../domain/entry';
import { syncFolder, writeWhole } from './files';
import { sha256 } from './line';
import { listSegments, readSegment } from './segments';

/** Makes something else of what the journal holds. */
export interface Change {
  entry(entry: Entry): Entry;
  /** Of a text that was set aside because it was no entry. */
  aside(text: string): string;
}

/** The new files, whole; its presence says that the database does not yet follow them. */
const READY = 'rewritten';
const isAside = (name: string) => /^aside-.*\.txt$/.test(name);

/** Writes every file of the journal anew into a folder inside it, entries changed and chained anew. */
export async function prepareRewrite(folder: string, change: Change): Promise<void> {
  const making = join(folder, `${READY}.tmp`);
  await rm(making, { recursive: true, force: true });
  let prev = GENESIS;
  for (const { path, first } of await listSegments(folder)) {
    const lines: string[] = [];
    for (const { text } of (await readSegment(path)).entries) {
      const { changes, ...entry } = change.entry(JSON.parse(text) as Entry);
      const hashed = hashedText({ ...entry, prev }, JSON.stringify(changes).slice(1, -1));
      prev = sha256(hashed);
      lines.push(`${lineText(hashed, prev)}\n`);
    }
    await writeWhole(join(making, `${String(first).padStart(12, '0')}.jsonl`), lines.join(''));
  }
  for (const name of (await readdir(folder)).filter(isAside))
    await writeWhole(join(making, name), change.aside(await readFile(join(folder, name), 'utf8')));
  await rename(making, join(folder, READY));
  await syncFolder(folder);
}

/** Puts new files that are ready in the place of the old ones; true: the database must be built from them. */
export async function takeRewritten(folder: string): Promise<boolean> {
  const names = await readdir(join(folder, READY)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (names === null) return false;
  for (const name of names) await rename(join(folder, READY, name), join(folder, name));
  await syncFolder(folder);
  return true;
}

/** The database follows the new files. */
export async function settleRewrite(folder: string): Promise<void> {
  await rm(join(folder, READY), { recursive: true, force: true });
  await syncFolder(folder);
}
