import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { resealEntry } from '../../domain/sealing/changes';
import { createCodec } from '../../domain/sealing/codec';
import type { TaskContext } from '../context';

/**
 * Seals what a folder of a format before 3 holds, once its key exists: every entry of the journal is sealed and the
 * chain made anew, database and snapshots are built from it, and an entry says so with the last hash of the former
 * chain. Does nothing for a folder that never held plain values.
 */
export async function sealOld(context: TaskContext): Promise<void> {
  const { keys, store, folder } = context.app;
  if (keys.key === null || keys.unsealed !== 'entries') return;
  const codec = createCodec(keys.key);
  const { seq, hash } = store.head();
  await store.rewrite({
    entry: (entry) => resealEntry(codec, entry),
    aside: (text) => codec.seal('aside', text),
  });
  // Copies that an earlier move of the journal has left.
  const moved = (await readdir(folder.path)).filter((name) => name.startsWith('journal-moved-'));
  for (const name of moved) await rm(join(folder.path, name), { recursive: true });
  await context.note('keys.noteSealed', { entries: seq, hash });
  await keys.noteUnsealed('database');
}
