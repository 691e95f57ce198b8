import { Fault } from '../../domain/fault';
import { flag, openDataFolder, option } from '../arguments';
import { lastWords, logError } from '../error-log';
import { TAKEN_EXIT } from '../instance';
import { findBrowser } from './find-browser';
import { type BrowserHost, NO_BROWSER_EXIT, PORT, startBrowserHost } from './start';

const argv = process.argv.slice(2);
let dataFolder = '';
let host: BrowserHost | null = null;
let ending = false;

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
process.on('SIGINT', () => void end('程序已退出。'));
process.on('SIGTERM', () => void end('程序已退出。'));

function way(): 'window' | 'headless' | 'none' {
  if (flag(argv, 'no-open')) return 'none';
  return flag(argv, 'headless') ? 'headless' : 'window';
}

function portOf(given: string | null): number {
  const port = Number(given ?? PORT);
  if (Number.isInteger(port) && port >= 1024 && port <= 65535) return port;
  throw new Fault('input.invalid', `--port=${given} 不是可用的端口，请用 1024 至 65535 之间的整数。`);
}

async function run(): Promise<void> {
  dataFolder = openDataFolder(argv);
  const open = way();
  if (open !== 'none' && findBrowser() === null) {
    console.error('这台电脑上没有找到 Chromium、Chrome 或 Edge 浏览器；请先安装其中一个，再启动本程序。');
    process.exit(NO_BROWSER_EXIT);
  }
  host = await startBrowserHost({
    dataFolder,
    port: portOf(option(argv, 'port')),
    open,
    onUrl: (url) => console.log(`科普评审工作台：${url}`),
    onAllGone: (everCame) => void end(everCame ? '窗口已关闭，程序退出。' : '一分钟内没有窗口打开，程序退出。'),
  });
}

async function end(words: string): Promise<void> {
  if (ending) return;
  ending = true;
  await host?.close().catch((error) => logError(dataFolder, 'quit', error));
  console.log(words);
  process.exit(0);
}

function fail(error: unknown): void {
  logError(dataFolder, 'main', error);
  console.error(lastWords(dataFolder, error));
  process.exit(error instanceof Fault && error.code === 'instance.taken' ? TAKEN_EXIT : 1);
}

void run().catch(fail);
