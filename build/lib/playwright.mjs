import { underDisplay } from './electron.mjs';
import { run } from './run.mjs';

/** Runs Playwright, under a display of its own where there is none. */
export function playwright(args, options) {
  const [first, ...rest] = underDisplay([process.execPath, 'node_modules/@playwright/test/cli.js', 'test', ...args]);
  return run(first, rest, options);
}
