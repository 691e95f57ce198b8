import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Journal } from '../../journal/journal';
import type { DataFolder } from '../data-folder';
import { type Keeper, KeyRing } from './key-ring';

/** Where Chromium keeps the store's database: in Electron, and in the browser host. */
const DATABASES = ['profile/Partitions/store/IndexedDB', 'profile-browser/Default/IndexedDB'];

/**
 * Opens the key ring of a data folder, before any store. A database that held plain values is taken away for good here:
 * Chromium leaves in its files what was only overwritten. It is built anew from the journal.
 */
export async function openKeys(
  folder: DataFolder,
  journal: Journal,
  keeper: Keeper | null,
  onOpen: () => Promise<void>,
): Promise<KeyRing> {
  const keys = await KeyRing.open({
    folders: [...new Set([folder.path, journal.folder])],
    keeper,
    // Every sealed text begins like this (domain/sealing/codec.ts).
    holdsSealed: () => journal.mentions('"kepu1:'),
    onOpen,
  });
  if (keys.unsealed !== 'database') return keys;
  for (const database of DATABASES)
    await rm(join(folder.path, database), { recursive: true, force: true, maxRetries: 3 });
  await keys.noteUnsealed('nothing');
  return keys;
}
