import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { Fault } from '../domain/fault';

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
 * @throws Fault `file.unreadable` when it cannot be made or written to
 */
export function openDataFolder(argv: readonly string[]): string {
  const folder = resolve(option(argv, 'data') ?? (process.env.KEPU_DATA || join(home(), 'kepu-desk')));
  try {
    mkdirSync(folder, { recursive: true });
    const real = realpathSync.native(folder);
    accessSync(real, constants.W_OK);
    return real;
  } catch {
    throw new Fault(
      'file.unreadable',
      `数据文件夹“${folder}”打不开或不能写入。请检查该位置和权限，或用 --data=文件夹 另指定一个。`,
    );
  }
}
