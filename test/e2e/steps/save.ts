import { readFile } from 'node:fs/promises';
import type { Program } from '../fixtures/program';

/**
 * Does what saves a file, and gives the file's bytes: a download in the browser host; in Electron the save dialog of
 * the system, which no test can operate, is answered with `path`.
 */
export async function savedBy({ page, electron }: Program, path: string, act: () => Promise<void>): Promise<Buffer> {
  if (!electron) {
    const download = page.waitForEvent('download');
    await act();
    await (await download).saveAs(path);
    return readFile(path);
  }
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await act();
  await page.getByText(`已保存到 ${path}`).waitFor();
  return readFile(path);
}
