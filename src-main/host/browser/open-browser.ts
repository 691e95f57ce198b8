import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { Fault } from '../../domain/fault';
import { findBrowser } from './find-browser';

/** Nothing of the browser's own: no first-run pages, no sync, no updates, no calls home, no offer to translate or to keep a password. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-breakpad',
  '--password-store=basic',
  '--disable-save-password-bubble',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
  '--lang=zh-CN',
];

/** The store's worker must not be slowed down when the window is covered. */
const AWAKE = [
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

/** The pipe is not used to talk: a headless browser ends when it breaks, so that none outlives this process. */
const HEADLESS = ['--headless=new', '--disable-gpu', '--remote-debugging-pipe'];

/**
 * Opens the desk as an app window with a profile of its own in the data folder.
 * @throws Fault `store.unavailable` when no browser is installed
 */
export function openBrowser(url: string, dataFolder: string, headless: boolean): ChildProcess {
  const browser = findBrowser();
  if (browser === null)
    throw new Fault(
      'store.unavailable',
      '这台电脑上没有找到 Chromium、Chrome 或 Edge 浏览器；请先安装其中一个，再启动本程序。',
    );
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  const child = spawn(
    browser,
    [
      `--user-data-dir=${join(dataFolder, 'profile-browser')}`,
      ...QUIET,
      ...AWAKE,
      ...(root ? ['--no-sandbox'] : []),
      ...(headless ? [...HEADLESS, url] : [`--app=${url}`, '--window-size=1366,768']),
    ],
    { stdio: headless ? ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] : 'ignore' },
  );
  // What it cannot start is seen by the wait for a desk.
  child.on('error', () => {});
  return child;
}
