// npm run test:crash: SIGKILL at random moments, the long version; `npm test` runs a few rounds of the same tests.
import { electronHere } from './lib/electron.mjs';
import { ensureBuild, ensurePackages, requireNode } from './lib/fresh.mjs';
import { playwright } from './lib/playwright.mjs';

const hosts = ['browser', ...(electronHere() === null ? [] : ['electron'])];
const ROUNDS = { KEPU_CRASH_ROUNDS: '30', KEPU_STORE_KILLS: '10' };

try {
  requireNode();
  await ensurePackages();
  await ensureBuild();
  const projects = hosts.map((host) => `--project=crash-${host}`);
  process.exitCode = await playwright([...projects, '--reporter=list'], { env: { ...ROUNDS, ...process.env } });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
