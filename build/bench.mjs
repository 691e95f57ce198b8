// npm run bench: our work beside a floor measured in the same run; rows to the screen and to test-results/bench.json.
import { join } from 'node:path';
import { electronHere, hasDisplay, underDisplay } from './lib/electron.mjs';
import { ensureBuild, ensurePackages, requireNode } from './lib/fresh.mjs';
import { root, run } from './lib/run.mjs';

const MEASURE = '--measure';

/** The rows are TypeScript: Vite's runner reads them as they are. */
async function measure() {
  const { runnerImport } = await import('vite');
  await runnerImport(join(root, 'test/bench/run.ts'), { configFile: false, root });
}

/** Electron needs a display: where there is none, this file runs once more under one of its own. */
async function start() {
  requireNode();
  await ensurePackages();
  await ensureBuild();
  if (hasDisplay() || electronHere() === null) return measure();
  const [first, ...rest] = underDisplay([process.execPath, 'build/bench.mjs', MEASURE]);
  process.exitCode = await run(first, rest);
}

try {
  await (process.argv.includes(MEASURE) ? measure() : start());
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
