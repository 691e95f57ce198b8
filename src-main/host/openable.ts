import { realpath } from 'node:fs/promises';
import { extname, sep } from 'node:path';
import { Fault } from '../domain/fault';

const KINDS = ['.pdf', '.xlsx', '.docx', '.jpg', '.jpeg', '.png'];

/**
 * Only papers, workbooks and pictures that lie in our own data folder are handed to the system.
 * @throws Fault `permission.denied` for anything else
 */
export async function assertOpenable(dataFolder: string, path: string): Promise<void> {
  const real = await realpath(path).catch(() => null);
  if (real === null) throw new Fault('file.missing', '文件已经不在了，请重新生成。');
  if (!real.startsWith(dataFolder + sep) || !KINDS.includes(extname(real).toLowerCase()))
    throw new Fault('permission.denied', '只能打开本程序里的 PDF、Excel、Word 和图片文件。');
}
