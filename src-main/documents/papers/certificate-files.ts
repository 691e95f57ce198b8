import { appendFileSync } from 'node:fs';
import { appendFile, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../domain/fault';
import { FileQueue } from '../file-queue';
import type { Fonts } from '../fonts';
import { FittedTexts, type Shrunk } from '../pdf/certificate/sheet';
import { type CertificateJob, certificates, inspectCertificates, refuse } from './certificates';
import type { PaperFile } from './data';

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
  /** Found there from an earlier run that was stopped. */
  skipped: number;
}

const LOG_NAME = '制作记录.csv';
const RESERVE_NAME = '制作记录.part';
/** Kept back on the disk, so that the log's last line fits when it is full. */
const RESERVE_BYTES = 16 * 1024;
const HEAD = '\uFEFF序号,编号,文件,结果\r\n';
const DONE = '已完成';

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Files that the log of an earlier run says are done, and that are there. */
async function doneBefore(folder: string): Promise<Set<string>> {
  const text = await readFile(join(folder, LOG_NAME), 'utf8').catch(() => '');
  const named = text.split('\r\n').flatMap((line) => {
    const [, file, result] = [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, inner = '']) =>
      inner.replaceAll('""', '"'),
    );
    return file !== undefined && result === DONE ? [file] : [];
  });
  const there = await Promise.all(
    named.map((file) =>
      stat(join(folder, file)).then(
        () => file,
        () => null,
      ),
    ),
  );
  return new Set(there.filter((file) => file !== null));
}

function faultOf(error: unknown, done: number, total: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const where = `已完成 ${done} 份，共 ${total} 份；已写好的文件都是完整的，${LOG_NAME} 记着停在哪里。`;
  if (code === 'ENOSPC') return new Fault('disk.full', `磁盘空间不足，${where}请腾出空间后再做一次，会接着往下做。`);
  if (typeof code === 'string' && /^(EACCES|EPERM|EBUSY|EROFS|EISDIR)$/.test(code))
    return new Fault(
      'file.unreadable',
      `文件夹不能写，或同名文件正被别的程序打开，${where}请处理后再做一次，会接着往下做。`,
    );
  return error;
}

/**
 * Writes each certificate to its file. All of them are tried first, so that problems (see `certificates`) stop before
 * anything is written. A run that was stopped goes on where it was: what the log names and is there is left alone.
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
  const before = await doneBefore(folder);
  const log = join(folder, LOG_NAME);
  const reserve = join(folder, RESERVE_NAME);
  let written = 0;
  let skipped = 0;
  const writing = new FileQueue();
  try {
    await writeFile(reserve, Buffer.alloc(RESERVE_BYTES));
    if (!(await stat(log).catch(() => null))) await writeFile(log, HEAD);
    for (const [index, record] of records.entries()) {
      const name = names[index] ?? '';
      await progress(index, records.length);
      if (before.has(name)) {
        await writing.done();
        skipped += 1;
        continue;
      }
      const { bytes } = await certificates({ ...job, title: name, records: [record] }, fonts, async () => {}, fitted);
      await writing.add(join(folder, name), bytes, () => {
        appendFileSync(log, lineOf(index, record.values.编号 ?? '', name, DONE));
        written += 1;
      });
    }
    await writing.done();
    await progress(records.length, records.length);
  } catch (error) {
    await writing.done().catch(() => undefined);
    const stopped = written + skipped;
    await rm(reserve, { force: true });
    await appendFile(
      log,
      lineOf(stopped, records[stopped]?.values.编号 ?? '', names[stopped] ?? '', '没有写成，停在这里'),
    ).catch(
      // A folder that takes nothing at all takes no last line either; the fault says the same.
      () => undefined,
    );
    throw faultOf(error, stopped, records.length);
  }
  await rm(reserve, { force: true });
  return { pages: records.length, glyphs, shrunk, written, skipped };
}

const lineOf = (index: number, number: string, file: string, result: string): string =>
  `${index + 1},${[number, file, result].map(cell).join(',')}\r\n`;
