import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, tool } from './run.mjs';
import { has } from './system.mjs';

const FETCH_SECONDS = 60;

/** The Electron that is here: ELECTRON_OVERRIDE_DIST_PATH, else the one of node_modules, else null. */
export function electronHere() {
  const name = process.platform === 'win32' ? 'electron.exe' : 'electron';
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return existsSync(join(override, name)) ? join(override, name) : null;
  const folder = join(root, 'node_modules/electron');
  // path.txt is written last: a broken download does not count.
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const path = join(folder, 'dist', readFileSync(note, 'utf8'));
  return existsSync(path) ? path : null;
}

/** The same, fetching the runtime if that takes no longer than a minute. */
export async function electronFetched() {
  const here = electronHere();
  if (here || process.env.ELECTRON_OVERRIDE_DIST_PATH) return here;
  console.error(`Fetching Electron (at most ${FETCH_SECONDS} s) …`);
  await tool('electron/install.js', [], { quiet: true, seconds: FETCH_SECONDS });
  return electronHere();
}

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The command with a display: the one that is there, else one of its own. */
export const underDisplay = (command) => (hasDisplay() || !has('xvfb-run') ? command : ['xvfb-run', '-a', ...command]);

/** Chromium's sandbox does not run as root. */
export const rootFlags = () => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []);
