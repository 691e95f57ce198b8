import { readFile } from 'node:fs/promises';
import { packed } from '../archive';
import type { Done, JobTools } from './job';

export interface RoundFileJob {
  entries: (
    | { path: string; text: string }
    | { path: string /** Of a made paper, as main keeps it. */; file: string }
  )[];
}

/** The archive of texts and made papers, in their order. */
export async function roundFile(
  { entries }: RoundFileJob,
  { unlocked, progress }: JobTools,
): Promise<Done<Record<string, never>>> {
  const loaded = [];
  for (const [index, entry] of entries.entries()) {
    const content = 'text' in entry ? entry.text : unlocked(await readFile(entry.file));
    loaded.push({ path: entry.path, content });
    await progress(index, entries.length);
  }
  return { answer: {}, bytes: packed(loaded) };
}
