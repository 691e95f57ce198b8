import { resolve } from 'node:path';
import { Fault } from '../../domain/fault';
import { findBrowser } from '../browser/find-browser';
import { freePort } from '../browser/free-port';
import { NO_BROWSER_EXIT, startBrowserHost } from '../browser/start';
import { BUILT } from '../built';
import { runDemo } from './demo';
import { temporaryDataFolder } from './demo-data';
import { DONE, FAILED, flagValue, MISUSED, type Out } from './out';

const USAGE = '用法：kepu demo --out 文件夹   用示例数据走完一轮基地命名，文件留在该文件夹\n';

/** `kepu demo --out DIR` in the browser host, headless, on a data folder that ends with it. */
export async function runBrowserDemo(args: readonly string[], out: Out): Promise<number> {
  const folder = flagValue(args, '--out');
  if (folder === null) {
    out.write(USAGE);
    return MISUSED;
  }
  if (findBrowser() === null) {
    out.write('没有找到 Chromium、Chrome 或 Edge 浏览器，演示无法进行。\n');
    return NO_BROWSER_EXIT;
  }
  const host = await startBrowserHost({ dataFolder: temporaryDataFolder(), port: await freePort(), open: 'headless' });
  try {
    const say = (line: string) => out.write(`${line}\n`);
    await runDemo({ core: host.core, out: resolve(folder), resources: BUILT.resources, say });
    return DONE;
  } catch (error) {
    out.write(`演示没有走完：${error instanceof Error ? error.message : String(error)}\n`);
    if (!(error instanceof Fault)) console.error(error);
    return FAILED;
  } finally {
    await host.close();
  }
}
