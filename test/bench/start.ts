import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, chromium } from '@playwright/test';
import { electronHere, rootFlags } from '../../build/lib/electron.mjs';
import { findBrowser } from '../../src-main/host/browser/find-browser';
import type { Kind } from '../e2e/fixtures/started';
import { kinds, withProgram } from './hosts';
import { median, type Row, row } from './row';

const SAMPLES = 5;

/** From the launch to the first field of the first run: database open, journal compared, page ready. */
async function ours(kind: Kind): Promise<number> {
  const start = performance.now();
  return withProgram(kind, async ({ page }) => {
    await page.getByRole('textbox').first().waitFor();
    return performance.now() - start;
  });
}

const EMPTY =
  "const{app,BrowserWindow}=require('electron');app.whenReady().then(()=>new BrowserWindow().loadURL('data:text/html,<p>empty</p>'))";

async function emptyElectron(folder: string): Promise<number> {
  await writeFile(join(folder, 'main.cjs'), EMPTY);
  await writeFile(join(folder, 'package.json'), '{"main":"main.cjs"}');
  const start = performance.now();
  const electron = await _electron.launch({
    executablePath: electronHere() ?? '',
    args: [...rootFlags(), folder, `--user-data-dir=${folder}/profile`],
  });
  await (await electron.firstWindow()).getByText('empty').waitFor();
  const time = performance.now() - start;
  await electron.close();
  return time;
}

async function emptyChromium(folder: string): Promise<number> {
  const start = performance.now();
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: findBrowser() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const [page = await context.newPage()] = context.pages();
  await page.goto('data:text/html,<p>empty</p>');
  await page.getByText('empty').waitFor();
  const time = performance.now() - start;
  await context.close();
  return time;
}

export async function startRows(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const kind of kinds) {
    const [mine, floor]: [number[], number[]] = [[], []];
    for (let n = 0; n < SAMPLES; n += 1) {
      const folder = await mkdtemp(join(tmpdir(), 'kepu-floor-'));
      floor.push(await (kind === 'electron' ? emptyElectron : emptyChromium)(folder));
      await rm(folder, { recursive: true, force: true });
      mine.push(await ours(kind));
    }
    rows.push(row(`start to usable desk, ${kind}`, median(mine), median(floor), SAMPLES));
  }
  return rows;
}
