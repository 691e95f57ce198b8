import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, tool } from './run.mjs';

const SOURCES = ['src-main', 'src-renderer', 'resources', 'build/lib/resources.mjs', 'build/fonts.mjs'];
const SETTINGS = ['electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const STAMP = join(root, 'out/.built');

const changedAt = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Installs the packages when they are missing or older than the lock file. Not `npm ci`: that refuses a lock which leaves
 * out the binaries of other systems; the versions and hashes of the lock hold all the same, and it is not rewritten.
 */
export async function ensurePackages(options = {}) {
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
  console.error('Installing packages …');
  const code = await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], options);
  if (code !== 0) throw new Error('npm install failed: the packages could not be installed (see above).');
}

/** One text that changes with any source: names, sizes and times of all files. */
function fingerprint() {
  const hash = createHash('sha256');
  const add = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
    else hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  };
  for (const path of [...SOURCES, ...SETTINGS]) add(path);
  return hash.digest('hex');
}

/** Builds when a source is newer than what is built. Build words go to standard error. */
export async function ensureBuild() {
  const now = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === now) return;
  console.error('Building …');
  const code = await tool('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'], { quiet: true });
  if (code !== 0) throw new Error('The build failed (see above).');
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(STAMP, now);
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
}
