// npm run bench: our work beside a floor measured in the same run; rows to the screen and to test-results/bench.json.
import { underDisplay } from './lib/electron.mjs';
import { ensureBuild, ensurePackages, requireNode } from './lib/fresh.mjs';
import { run } from './lib/run.mjs';

try {
  requireNode();
  await ensurePackages();
  await ensureBuild();
  const [first, ...rest] = underDisplay([process.execPath, '--import', 'tsx', 'test/bench/run.ts']);
  process.exitCode = await run(first, rest);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
