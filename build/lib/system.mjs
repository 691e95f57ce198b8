import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** Is a program of this name on the PATH? */
export function has(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Can a page show Chinese? Windows always can. */
export function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync('fc-list', [':lang=zh', 'file'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

/**
 * Installs Debian packages where this process may.
 * @returns {Promise<boolean>} whether they are there now
 */
export async function aptInstall(packages) {
  if (packages.length === 0) return true;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !has('apt-get')) return false;
  console.error(`Installing with apt: ${packages.join(' ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-qq', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0', ...packages];
  await run('apt-get', ['update', '-qq'], { env, quiet: true });
  return (await run('apt-get', install, { env, quiet: true })) === 0;
}
