import { hasDisplay } from './electron.mjs';
import { run } from './run.mjs';

/** Runs Playwright, under a display of its own where there is none. */
export function playwright(args, options) {
  const command = [process.execPath, 'node_modules/@playwright/test/cli.js', 'test', ...args];
  const [first, ...rest] = hasDisplay() ? command : ['xvfb-run', '-a', ...command];
  return run(first, rest, options);
}
