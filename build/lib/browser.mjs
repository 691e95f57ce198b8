import { run } from './run.mjs';
import { aptInstall } from './system.mjs';

/** Exit code of a program of ours that found no browser. */
const NO_BROWSER = 4;

/** Runs a Node program that needs a browser; installs Chromium and runs it again where that is what it lacked. */
export async function runWithBrowser(args) {
  const code = await run(process.execPath, args);
  if (code !== NO_BROWSER) return code;
  if (await aptInstall(['chromium'])) return run(process.execPath, args);
  console.error('Install Chromium, Chrome or Edge (Debian/Ubuntu: sudo apt install chromium fonts-noto-cjk).');
  return code;
}
