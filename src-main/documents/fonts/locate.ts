import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the system keeps fonts. A folder that is not there is no error. */
export function systemFontFolders(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string[] {
  if (platform === 'win32') {
    const folders = [join(env.WINDIR ?? 'C:\\Windows', 'Fonts')];
    if (env.LOCALAPPDATA) folders.push(join(env.LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts'));
    return folders;
  }
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(env.XDG_DATA_HOME || join(homedir(), '.local/share'), 'fonts'),
    join(homedir(), '.fonts'),
  ];
}

/** Font files below the folders, by lower-case file name; the first folder that has a name wins. */
export function fontFiles(folders: readonly string[], depth = 5): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (folder: string, left: number): void => {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (left > 0) walk(path, left - 1);
      } else if (/\.(tt|ot)[fc]$/i.test(entry.name) && !found.has(entry.name.toLowerCase())) {
        found.set(entry.name.toLowerCase(), path);
      }
    }
  };
  for (const folder of folders) walk(folder, depth);
  return found;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    // Not there, or not ours to read: the shipped fonts remain.
    return [];
  }
}
