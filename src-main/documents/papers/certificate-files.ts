import { appendFileSync } from 'node:fs';
import { appendFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../domain/fault';
import { FileQueue } from '../file-queue';
import type { Fonts } from '../fonts';
import { FittedTexts, type Shrunk } from '../pdf/certificate/sheet';
import { type CertificateJob, certificates, inspectCertificates, refuse } from './certificates';
import type { PaperFile } from './data';
import { doneBefore, doneLine, entriesOf, LOG_HEAD, LOG_NAME, RESERVE_NAME, stoppedLine } from './files-log';

/** Certificates as files of their own. */
export interface CertificateFilesJob extends CertificateJob {
  /** Exists already. */
  folder: string;
  /** File names, one a record, all different. */
  names: readonly string[];
}

export interface CertificateFilesAnswer extends Omit<PaperFile, 'bytes'> {
  shrunk: Shrunk[];
  written: number;
  /** Places (from 0) of those that an earlier run has left there, the same. */
  skipped: number[];
}

const RESERVE_BYTES = 16 * 1024;

/** Why a disk took no file, by its code, and what is to be done about it. */
function cureOf(code: string): [cause: string, cure: string] {
  if (code === 'ENOSPC' || code === 'EDQUOT') return ['磁盘空间不足', '请腾出空间'];
  if (/^(EACCES|EPERM|EBUSY|EROFS|EISDIR)$/.test(code))
    return [`文件夹不能写，或同名文件、${LOG_NAME} 正被别的程序打开`, '请处理'];
  if (code === 'ENAMETOOLONG') return ['文件名太长', '请把文件名改短，或换一个路径较短的文件夹'];
  if (code === 'ENOENT') return ['文件夹不见了（可能已改名，或移动硬盘、U 盘已拔出）', '请把它接好或改回'];
  return [`写文件时磁盘出错（${code}）`, '请检查磁盘，或换一个文件夹'];
}

/** Node's errors of files have a code, as ENOSPC. */
const diskCode = (error: unknown): string | null =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string' ? error.code : null;

function faultOf(error: unknown, done: number, total: number): unknown {
  const where = `已完成 ${done} 份，共 ${total} 份；已写好的文件都是完整的，${LOG_NAME} 记着停在哪里。`;
  if (error instanceof Fault && error.code === 'call.cancelled')
    return new Fault('call.cancelled', `已停下，${where}再做一次会接着往下做。`);
  const code = diskCode(error);
  if (code === null) return error;
  const [cause, cure] = cureOf(code);
  return new Fault(
    code === 'ENOSPC' ? 'disk.full' : 'file.unreadable',
    `${cause}，${where}${cure}后再做一次，会接着往下做。`,
  );
}

/**
 * Writes each certificate to its file. All of them are tried first, so that problems (see `certificates`) stop before
 * anything is written. A run that was stopped goes on where it was: what the log names, is there, and would come out the
 * same is left alone.
 */
export async function certificateFiles(
  job: CertificateFilesJob,
  fonts: Fonts,
  progress: (done: number, total: number) => Promise<void>,
): Promise<CertificateFilesAnswer> {
  const { folder, names, records } = job;
  const fitted = new FittedTexts();
  const { problems, glyphs, shrunk } = await inspectCertificates(job, fonts, async () => {}, fitted);
  refuse(problems);
  const entries = entriesOf(job, names);
  const before = await doneBefore(folder, entries);
  const log = join(folder, LOG_NAME);
  const reserve = join(folder, RESERVE_NAME);
  let written = 0;
  const skipped: number[] = [];
  const writing = new FileQueue();
  try {
    await writeFile(reserve, Buffer.alloc(RESERVE_BYTES));
    if (!(await stat(log).catch(() => null))) await writeFile(log, LOG_HEAD);
    for (const [index, record] of records.entries()) {
      const entry = entries[index];
      if (!entry) continue;
      const { file } = entry;
      await progress(index, records.length);
      if (before.has(file)) {
        await writing.done();
        skipped.push(index);
        continue;
      }
      const { bytes } = await certificates({ ...job, title: file, records: [record] }, fonts, async () => {}, fitted);
      await writing.add(join(folder, file), bytes, () => {
        appendFileSync(log, doneLine(entry));
        written += 1;
      });
    }
    await writing.done();
    await progress(records.length, records.length);
  } catch (error) {
    await writing.done().catch(() => undefined);
    const stopped = written + skipped.length;
    await rm(reserve, { force: true }).catch(() => undefined);
    const open = entries[stopped];
    // A folder that takes nothing at all takes no last line either; the fault says the same.
    if (open) await appendFile(log, stoppedLine(open)).catch(() => undefined);
    throw faultOf(error, stopped, records.length);
  }
  await rm(reserve, { force: true });
  return { pages: records.length, glyphs, shrunk, written, skipped };
}
