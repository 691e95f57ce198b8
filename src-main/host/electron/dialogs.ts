import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
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
    await writeFile(chosen.filePath, bytes);
  } catch {
    throw new Fault(
      'disk.full',
      `文件没有存到“${chosen.filePath}”：磁盘已满、不可写，或同名文件正被别的程序打开。请换个位置再存。`,
    );
  }
  return { saved: chosen.filePath, download: false };
}

/** Opens a file that this program made, with the program the system has for it. */
export async function openFile(dataFolder: string, path: string): Promise<void> {
  await assertOpenable(dataFolder, path);
  const problem = await shell.openPath(path);
  if (problem) throw new Fault('file.unreadable', '系统没有能打开这种文件的程序；请先“另存为”，再在别的电脑上打开。');
}
