import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty data folder for one demonstration, gone when the process ends. */
export function temporaryDataFolder(): string {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'kepu-demo-')));
  process.once('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // A browser that is just ending may still write; the system clears its temporary folder.
    }
  });
  return folder;
}
