// npm run kepu -- …: the command line. Standard output is the command's alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runWithBrowser } from './lib/browser.mjs';
import { electronHere, hasDisplay, rootFlags } from './lib/electron.mjs';
import { ensureBuild, ensurePackages, requireNode } from './lib/fresh.mjs';
import { run } from './lib/run.mjs';

/** On a data folder that is removed once Electron has ended. */
async function inElectron(electron, out) {
  const data = mkdtempSync(join(tmpdir(), 'kepu-demo-'));
  try {
    return await run(electron, [...rootFlags(), '.', `--demo=${out}`, `--data=${data}`]);
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The demonstration runs in Electron where a runtime and a display are there; else it needs a browser. */
function execute([command, ...rest]) {
  const out = rest[rest.indexOf('--out') + 1];
  const electron = command === 'demo' && rest.includes('--out') && out && hasDisplay() ? electronHere() : null;
  if (electron !== null) return inElectron(electron, resolve(out));
  return runWithBrowser(['out/main/kepu.cjs', ...(command ? [command] : []), ...rest]);
}

try {
  requireNode();
  await ensurePackages({ quiet: true });
  await ensureBuild();
  process.exitCode = await execute(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
