import { mkdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The value of `--name=value`, or null. */
export function option(argv: readonly string[], name: string): string | null {
  const prefix = `--${name}=`;
  return argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length) || null;
}

export const flag = (argv: readonly string[], name: string): boolean => argv.includes(`--${name}`);

/** Where the system keeps the data of programs for one person. */
function home(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  return process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
}

/**
 * The one folder that holds everything of this program: `--data=DIR`, else KEPU_DATA, else `kepu-desk` in the
 * person's application data. It is made when missing. Both hosts use the same one.
 * @returns its real path
 */
export function openDataFolder(argv: readonly string[]): string {
  const folder = resolve(option(argv, 'data') ?? (process.env.KEPU_DATA || join(home(), 'kepu-desk')));
  mkdirSync(folder, { recursive: true });
  return realpathSync.native(folder);
}
