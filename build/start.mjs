// npm start: brings the desk up on a fresh machine. Needs nothing but Node.
import { runWithBrowser } from './lib/browser.mjs';
import { electronFetched, hasDisplay, rootFlags } from './lib/electron.mjs';
import { ensureBuild, ensurePackages, requireNode } from './lib/fresh.mjs';
import { run } from './lib/run.mjs';
import { aptInstall, hasChineseFont } from './lib/system.mjs';

/** From here on an exit code tells of a signal or a program that could not be started. */
const NOT_STARTED = 127;

/** @returns {Promise<number | null>} exit code; null when Electron cannot run here */
async function startElectron(args) {
  if (!hasDisplay() || args.includes('--headless') || args.includes('--no-open')) return null;
  const electron = await electronFetched();
  if (electron === null) {
    console.error('No Electron runtime here: the desk opens in an installed browser instead.');
    return null;
  }
  const code = await run(electron, [...rootFlags(), '.', ...args]);
  // Missing libraries or a sandbox that the system forbids: the browser host still works.
  return code >= NOT_STARTED && code !== 130 && code !== 143 ? null : code;
}

async function startBrowser(args) {
  if (!hasChineseFont() && !(await aptInstall(['fonts-noto-cjk'])))
    console.error('No Chinese font found: install one (Debian/Ubuntu: sudo apt install fonts-noto-cjk).');
  const headless = hasDisplay() || args.includes('--no-open') ? [] : ['--headless'];
  return runWithBrowser(['out/main/browser.cjs', ...headless, ...args]);
}

try {
  requireNode();
  await ensurePackages();
  await ensureBuild();
  const args = process.argv.slice(2);
  const only = args.find((argument) => argument.startsWith('--host='))?.slice('--host='.length);
  const code = (only === 'browser' ? null : await startElectron(args)) ?? (await startBrowser(args));
  process.exitCode = code;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
