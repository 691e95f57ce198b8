import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names on the PATH, best first. Chromium's kin only: the store needs its IndexedDB and its locks. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const LINUX = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function candidates(): string[] {
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? WINDOWS.map((path) => join(root, path)) : []));
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name))), ...LINUX];
}

/** The browser to open the desk in: KEPU_BROWSER, else an installed Chromium, Chrome or Edge, else null. */
export function findBrowser(): string | null {
  return [process.env.KEPU_BROWSER ?? '', ...candidates()].find((path) => path !== '' && executable(path)) ?? null;
}
