import { copyFile, mkdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Fault } from '../domain/fault';
import { syncFolder } from './files';
import { listSegments } from './segments';
import { verifyJournal } from './verify';

/** Copies the journal to another folder, checks the copy, and only then sets the old one aside (renamed, not deleted). */
export async function moveJournal(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const { path } of await listSegments(from)) await copyFile(path, join(to, basename(path)));
  await syncFolder(to);
  const [before, after] = [await verifyJournal(from), await verifyJournal(to)];
  if (before.hash !== after.hash)
    throw new Fault('journal.damaged', `日志搬到 ${to} 后核对不一致，仍使用原来的位置 ${from}；请检查目标磁盘后重试。`);
  await rename(from, `${from}-moved-${Date.now()}`).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}
