import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { writeWhole } from '../../documents/write-file';
import { Fault } from '../../domain/fault';
import { assertOpenable } from '../openable';

/** Asks where a copy is to go, and puts it there. `saved: null` when the person gives up. */
export async function saveCopy(
  window: BrowserWindow,
  bytes: Uint8Array,
  name: string,
): Promise<{ saved: string | null; download: boolean }> {
  const chosen = await dialog.showSaveDialog(window, {
    title: '另存为',
    buttonLabel: '保存',
    defaultPath: join(app.getPath('documents'), basename(name)),
  });
  if (chosen.canceled || !chosen.filePath) return { saved: null, download: false };
  try {
    await writeWhole(chosen.filePath, bytes);
  } catch {
    throw new Fault(
      'disk.full',
      `文件没有存到“${chosen.filePath}”：磁盘已满、不可写，或同名文件正被别的程序打开。请换个位置再存。`,
    );
  }
  return { saved: chosen.filePath, download: false };
}

/** Asks for a folder; null when the person gives up. */
export async function chooseFolder(window: BrowserWindow): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(window, {
    title: '选择文件夹',
    buttonLabel: '选择',
    properties: ['openDirectory', 'createDirectory'],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

/** What Electron says where the person gave up; no other reason has a name. */
const GIVEN_UP = 'Print job canceled';

/**
 * Opens the print dialog for what the window shows to printers. Resolves to false when the person gives up.
 * @throws Fault `call.failed` where nothing was handed to a printer
 */
export function print(window: BrowserWindow): Promise<boolean> {
  return new Promise((resolve, reject) => {
    window.webContents.print({ printBackground: true }, (printed, reason) => {
      if (printed || reason === GIVEN_UP) resolve(printed);
      else reject(new Fault('call.failed', '没有打印成功。请检查是否装有打印机、打印机是否联机，再打印一次。'));
    });
  });
}

/** Shows a file in its folder, or a folder itself. */
export async function showFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Fault('file.missing', '它已经不在原处了，可能被移动或删除。');
  if (!found.isDirectory()) return shell.showItemInFolder(path);
  const problem = await shell.openPath(path);
  if (problem) throw new Fault('file.unreadable', '系统打不开这个文件夹，请自己到文件管理器里打开。');
}

/** Opens a file that this program made, with the program the system has for it. */
export async function openFile(dataFolder: string, path: string): Promise<void> {
  await assertOpenable(dataFolder, path);
  const problem = await shell.openPath(path);
  if (problem) throw new Fault('file.unreadable', '系统没有能打开这种文件的程序；请先“另存为”，再在别的电脑上打开。');
}
