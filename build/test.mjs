// npm test: everything that is checked, in one run. Ends with `N passed, N failed`.
import { existsSync } from 'node:fs';
import { electronHere } from './lib/electron.mjs';
import { ensureBuild, ensurePackages, requireNode } from './lib/fresh.mjs';
import { playwright } from './lib/playwright.mjs';
import { forget, playwrightResults, vitestResults } from './lib/results.mjs';
import { tool } from './lib/run.mjs';
import { aptInstall, has } from './lib/system.mjs';

const VITEST = 'test-results/vitest.json';
const PLAYWRIGHT = 'test-results/playwright.json';
const STEP_SECONDS = 1800;

const total = { passed: 0, failed: 0, names: [] };

/** Runs one step; an error in it is a failure with its name. */
async function step(name, work) {
  const start = performance.now();
  console.log(`\n── ${name}`);
  const counts = await work().catch((error) => ({ passed: 0, failed: 1, names: [`${name}: ${error.message}`] }));
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.names.push(...counts.names);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
}

/** A check that is right or wrong as a whole. */
const check = (name, work) =>
  step(name, async () => {
    const code = await work();
    return code === 0 ? { passed: 1, failed: 0, names: [] } : { passed: 0, failed: 1, names: [name] };
  });

/** Programs and fonts that the tests need, as Debian packages by what shows that they are there. */
async function ensureSystem() {
  const needs = [
    ['chromium', has('chromium') || has('google-chrome') || has('microsoft-edge')],
    ['xvfb', has('xvfb-run')],
    ['xauth', has('xauth')],
    ['poppler-utils', has('pdftotext')],
    ['fonts-noto-cjk', existsSync('/usr/share/fonts/opentype/noto')],
    ['fonts-lxgw-wenkai', existsSync('/usr/share/fonts/truetype/lxgw-wenkai')],
  ];
  const missing = needs.filter(([, there]) => !there).map(([name]) => name);
  if (missing.length > 0 && process.platform === 'linux' && !(await aptInstall(missing)))
    console.error(`Missing, and not installed: ${missing.join(', ')}. Tests that need them will fail.`);
}

async function vitest() {
  forget(VITEST);
  await tool('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST}`], {
    seconds: STEP_SECONDS,
  });
  return vitestResults(VITEST);
}

async function endToEnd() {
  forget(PLAYWRIGHT);
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT };
  await playwright(['--reporter=list,json'], { env, seconds: STEP_SECONDS });
  return playwrightResults(PLAYWRIGHT);
}

try {
  requireNode();
  await ensurePackages();
  await ensureSystem();
  console.log(electronHere() === null ? 'No Electron runtime: its host is not tested here.' : 'Both hosts are tested.');
  await check('types', () => tool('typescript/bin/tsc', ['--noEmit']));
  await check('lint', () => tool('@biomejs/biome/bin/biome', ['check', '.']));
  await check('imports', () =>
    tool('dependency-cruiser/bin/dependency-cruise.mjs', [
      '--config',
      '.dependency-cruiser.cjs',
      'src-main',
      'src-renderer',
    ]),
  );
  await check('unused code', () => tool('knip/bin/knip.js', []));
  await check('build', () => ensureBuild().then(() => 0));
  await step('unit and integration', vitest);
  await step('end to end and crash', endToEnd);
} catch (error) {
  total.failed += 1;
  total.names.push(error.message);
}
if (total.passed + total.failed === 0) total.failed = 1;
for (const name of total.names) console.log(`failed: ${name}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
