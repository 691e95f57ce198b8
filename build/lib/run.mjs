import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a program and waits for its end; its words go to the terminal.
 * @param options.quiet standard output goes to standard error, for callers whose own output is data
 * @param options.seconds it is ended after so long
 * @returns {Promise<number>} its exit code; 127 when it could not be started, 128 + n when a signal ended it
 */
export function run(command, args, { env = {}, quiet = false, seconds = 0 } = {}) {
  return new Promise((resolve) => {
    // npm is a script on Windows, which only a shell starts; no argument of ours needs quoting there.
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['inherit', quiet ? 2 : 'inherit', 'inherit'],
      shell,
    });
    const timer = seconds > 0 ? setTimeout(() => child.kill('SIGKILL'), seconds * 1000) : null;
    const pass = (signal) => child.kill(signal);
    const end = (code) => {
      if (timer) clearTimeout(timer);
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      resolve(code);
    };
    process.on('SIGINT', pass);
    process.on('SIGTERM', pass);
    child.on('error', () => end(127));
    child.on('exit', (code, signal) => end(code ?? (signal === 'SIGKILL' ? 137 : 128 + 15)));
  });
}

/** Runs one of the installed packages' programs with this Node. */
export const tool = (path, args, options) => run(process.execPath, [`node_modules/${path}`, ...args], options);
