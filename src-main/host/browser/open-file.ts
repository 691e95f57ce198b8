import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Fault } from '../../domain/fault';
import { assertOpenable } from '../openable';

const PATIENCE_MS = 3000;

/** Hands a path to the system; answers whether a program took it. No shell reads the path. */
function handedOver(path: string): Promise<boolean> {
  const windows = process.platform === 'win32';
  return new Promise<boolean>((resolve) => {
    const child = spawn(windows ? 'explorer.exe' : 'xdg-open', [path], { stdio: 'ignore' });
    // A viewer that stays in the foreground is a success; explorer.exe answers 1 even when it opened the file.
    const timer = setTimeout(() => resolve(true), PATIENCE_MS);
    const done = (success: boolean) => {
      clearTimeout(timer);
      resolve(success);
    };
    child.on('error', () => done(false));
    child.on('exit', (code) => done(windows || code === 0));
  });
}

/** Opens a file that this program made, with the program the system has for it. */
export async function openFile(dataFolder: string, path: string): Promise<void> {
  await assertOpenable(dataFolder, path);
  if (!(await handedOver(path)))
    throw new Fault('file.unreadable', '系统没有能打开这种文件的程序；请先“下载”，再在别的电脑上打开。');
}

/** Shows a folder, or the folder of a file, in the file manager. */
export async function showFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Fault('file.missing', '它已经不在原处了，可能被移动或删除。');
  if (!(await handedOver(found.isDirectory() ? path : dirname(path))))
    throw new Fault('file.unreadable', '系统打不开这个文件夹，请自己到文件管理器里打开。');
}
