// npm run kepu -- …: the command line. Standard output is the command's alone.
import { ensureBuild, ensurePackages, requireNode } from './lib/fresh.mjs';
import { run } from './lib/run.mjs';

try {
  requireNode();
  await ensurePackages({ quiet: true });
  await ensureBuild();
  process.exitCode = await run(process.execPath, ['out/main/kepu.cjs', ...process.argv.slice(2)]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
