import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronHere, hasDisplay } from '../../build/lib/electron.mjs';
import { freePort } from '../../src-main/host/browser/free-port';
import { startInBrowser } from '../e2e/fixtures/start-browser';
import { startInElectron } from '../e2e/fixtures/start-electron';
import type { Kind, Started } from '../e2e/fixtures/started';

/** The hosts that this machine can run. */
export const kinds: Kind[] = electronHere() !== null && hasDisplay() ? ['browser', 'electron'] : ['browser'];

/** Runs the built program on an empty data folder and ends it. */
export async function withProgram<T>(
  kind: Kind,
  work: (started: Started, dataFolder: string) => Promise<T>,
): Promise<T> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'kepu-bench-'));
  const start = kind === 'electron' ? startInElectron : startInBrowser;
  const started = await start({ dataFolder, port: await freePort() });
  try {
    return await work(started, dataFolder);
  } finally {
    await started.quit();
    await rm(dataFolder, { recursive: true, force: true });
  }
}
