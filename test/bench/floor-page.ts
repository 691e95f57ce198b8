import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, chromium, type Page } from '@playwright/test';
import { electronHere, rootFlags } from '../../build/lib/electron.mjs';
import { root } from '../../build/lib/run.mjs';
import { findBrowser } from '../../src-main/host/browser/find-browser';
import type { Kind } from '../e2e/fixtures/started';

/** A page with nothing but Dexie, for what the database itself costs. */
async function serve(): Promise<{ url: string; close(): void }> {
  const dexie = await readFile(join(root, 'node_modules/dexie/dist/dexie.min.js'));
  const server = createServer((request, response) => {
    const script = request.url === '/dexie.js';
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(script ? dexie : '<!doctype html><meta charset="utf-8"><script src="/dexie.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

async function inChromium<T>(url: string, folder: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: findBrowser() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const [page = await context.newPage()] = context.pages();
  await page.goto(url);
  return work(page).finally(() => context.close());
}

async function inElectron<T>(url: string, folder: string, work: (page: Page) => Promise<T>): Promise<T> {
  const main = `const{app,BrowserWindow}=require('electron');app.whenReady().then(()=>new BrowserWindow().loadURL('${url}'))`;
  await writeFile(join(folder, 'main.cjs'), main);
  await writeFile(join(folder, 'package.json'), '{"main":"main.cjs"}');
  const electron = await _electron.launch({
    executablePath: electronHere() ?? '',
    args: [...rootFlags(), folder, `--user-data-dir=${folder}/profile`],
  });
  const page = await electron.firstWindow();
  await page.waitForFunction(() => 'Dexie' in window);
  return work(page).finally(() => electron.close());
}

/** Opens the page in the same kind of host that our program runs in. */
export async function withFloorPage<T>(kind: Kind, work: (page: Page) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kepu-floor-'));
  const { url, close } = await serve();
  try {
    return await (kind === 'electron' ? inElectron : inChromium)(url, folder, work);
  } finally {
    close();
    await rm(folder, { recursive: true, force: true });
  }
}
