import { closeSync, fsync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';

const onDisk = promisify(fsync);

/** Bytes that are on the disk, not yet under their name. */
export interface WrittenFile {
  place(): void;
  drop(): void;
}

/**
 * Writes the bytes beside where they are to be. Only the disk is waited for: whatever else is asked of the system takes
 * less time than coming back to it, which counts where there are thousands of files.
 */
export async function writeBeside(path: string, bytes: Uint8Array): Promise<WrittenFile> {
  const partial = `${path}.part`;
  const drop = () => rmSync(partial, { force: true });
  const file = openSync(partial, 'w');
  try {
    try {
      writeFileSync(file, bytes);
      await onDisk(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    drop();
    throw error;
  }
  return { place: () => renameSync(partial, path), drop };
}

/** A file appears under its name only when it is whole and on the disk. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const written = await writeBeside(path, bytes);
  try {
    written.place();
  } catch (error) {
    written.drop();
    throw error;
  }
}
