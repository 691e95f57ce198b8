import { mkdir } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { type Fonts, openFonts, systemFontFolders } from '../../documents/fonts';
import { writeWhole } from '../../documents/write-file';
import { Fault } from '../../domain/fault';

/** The fonts beside the program, and those of this PC. */
export function cliFonts(): Fonts {
  const folders = process.env.KEPU_FONTS?.split(delimiter) ?? [join(import.meta.dirname, '../fonts')];
  return openFonts({ folders, installed: systemFontFolders() });
}

/** Writes a paper to its file, whole or not at all. Throws a fault that says why it could not. */
export async function keepPaper(file: string, bytes: Uint8Array): Promise<void> {
  const path = resolve(file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, bytes);
  } catch (error) {
    throw unwritten(error, file);
  }
}

/** The folder, made where it is not there yet. Throws a fault that says why it could not. */
export async function keepFolder(folder: string): Promise<string> {
  const path = resolve(folder);
  await mkdir(path, { recursive: true }).catch((error) => {
    throw unwritten(error, folder);
  });
  return path;
}

function unwritten(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC') return new Fault('disk.full', `磁盘空间不足，${file} 没有写成。请腾出空间后重试。`);
  if (typeof code !== 'string') return error;
  return new Fault('file.unreadable', `${file} 不能写：路径不对、没有权限，或正被别的程序打开。请核对后重试。`);
}

/** Each problem on a line, as the fault lists them. */
export function problemsOf({ data, message: own }: Fault): string {
  const listed = typeof data === 'object' && data !== null && !Array.isArray(data) ? data.problems : null;
  const messages = Array.isArray(listed) ? listed.map((each) => (each as { message: string }).message) : [];
  return messages
    .filter((message) => message !== own)
    .map((message) => `  ${message}\n`)
    .join('');
}
