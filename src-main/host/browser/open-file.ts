import { spawn } from 'node:child_process';
import { Fault } from '../../domain/fault';
import { assertOpenable } from '../openable';

const PATIENCE_MS = 3000;

/** Opens a file that this program made, with the program the system has for it. No shell reads the path. */
export async function openFile(dataFolder: string, path: string): Promise<void> {
  await assertOpenable(dataFolder, path);
  const windows = process.platform === 'win32';
  const opened = await new Promise<boolean>((resolve) => {
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
  if (!opened) throw new Fault('file.unreadable', '系统没有能打开这种文件的程序；请先“下载”，再在别的电脑上打开。');
}
