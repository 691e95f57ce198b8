import { createHash } from 'node:crypto';
import { appendFile, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CertificateJob } from './certificates';

/** 制作记录.csv beside the certificates of a batch: a line each, by which a run that was stopped goes on. */
export const LOG_NAME = '制作记录.csv';
export const LOG_HEAD = '\uFEFF序号,编号,文件,结果,内容标记\r\n';
/** Kept back on the disk while a batch runs, so that the log's last line fits when it is full. */
export const RESERVE_NAME = '制作记录.part';

const DONE = '已完成';
const STOPPED = '没有写成，停在这里';

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** One certificate of a batch: its place from 0, its number, its file, and the mark of its content. */
export interface Entry {
  index: number;
  number: string;
  file: string;
  mark: string;
}

const line = ({ index, number, file }: Entry, result: string, mark: string): string =>
  `${index + 1},${[number, file, result, mark].map(cell).join(',')}\r\n`;
export const doneLine = (entry: Entry): string => line(entry, DONE, entry.mark);
export const stoppedLine = (entry: Entry): string => line(entry, STOPPED, '');

/** Every certificate with its file. The mark is another one as soon as anything that is printed is. */
export function entriesOf(
  { template, overprint, bleed = false, records }: Omit<CertificateJob, 'background'>,
  names: readonly string[],
): Entry[] {
  const shared = createHash('sha256').update(JSON.stringify([template, overprint, bleed]));
  return records.map(({ values, code }, index) => {
    const mark = shared
      .copy()
      .update(JSON.stringify([values, code]))
      .digest('hex')
      .slice(0, 16);
    return { index, number: values.编号 ?? '', file: names[index] ?? '', mark };
  });
}

/** Files that an earlier run has written with the same content, by its log, and that are still there. */
export async function doneBefore(folder: string, entries: readonly Entry[]): Promise<Set<string>> {
  const text = await readFile(join(folder, LOG_NAME), 'utf8').catch(() => '');
  const marks = new Map<string, string>();
  for (const row of text.split('\r\n')) {
    const [, file, result, mark] = [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, inner = '']) =>
      inner.replaceAll('""', '"'),
    );
    // What was written last is what is there.
    if (file !== undefined && mark !== undefined && result === DONE) marks.set(file, mark);
  }
  const same = entries.filter(({ file, mark }) => marks.get(file) === mark);
  const there = await Promise.all(
    same.map(({ file }) =>
      stat(join(folder, file)).then(
        () => file,
        () => null,
      ),
    ),
  );
  return new Set(there.filter((file) => file !== null));
}

/**
 * Clears away what a batch left that was ended from outside (given up by a person, out of memory or time): what was only
 * half-written, and the reserve. The log then says where it stopped. One that ended by itself has left nothing.
 */
export async function clearStopped(folder: string, entries: readonly Entry[]): Promise<void> {
  const there = await readdir(folder).catch((): string[] => []);
  if (!there.includes(RESERVE_NAME)) return;
  const partial = new Set(entries.map(({ file }) => `${file}.part`));
  for (const name of [RESERVE_NAME, ...there.filter((each) => partial.has(each))])
    await rm(join(folder, name), { force: true, maxRetries: 5, retryDelay: 100 });
  const done = await doneBefore(folder, entries);
  const open = entries.find(({ file }) => !done.has(file));
  if (open) await appendFile(join(folder, LOG_NAME), stoppedLine(open));
}
