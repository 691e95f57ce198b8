import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { certificateFiles } from '../../../src-main/documents/papers/certificate-files';
import { clearStopped, entriesOf } from '../../../src-main/documents/papers/files-log';
import { NO_CORRECTION } from '../../../src-main/domain/honours/overprint';
import { certificateJob, shippedTemplate } from '../../support/certificate-data';
import { shippedFonts } from '../../support/fonts';
import { pageTexts } from '../../support/pdf';

const LOG = '制作记录.csv';
const fonts = shippedFonts();
const quiet = async (): Promise<void> => {};
const holders = Array.from({ length: 12 }, (_, index) => `第${index + 1}号科技馆`);
const names = holders.map((_, index) => `JD-${index + 1}.pdf`);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kepu-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const job = () => ({ ...certificateJob(holders, shippedTemplate('naming-a4')), folder, names });
const pdfs = () => readdirSync(folder).filter((name) => name.endsWith('.pdf'));
const logged = () => readFileSync(join(folder, LOG), 'utf8').trim().split('\r\n').slice(1);

test('each certificate is a whole file of its own, and the log names all of them', async () => {
  const answer = await certificateFiles(job(), fonts, quiet);
  expect(answer).toMatchObject({ written: 12, skipped: [], pages: 12 });
  expect(readdirSync(folder).sort()).toEqual([...names, LOG].sort());
  for (const [index, name] of names.entries()) {
    const pages = pageTexts(readFileSync(join(folder, name)));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain(`${holders[index]}：`);
  }
  expect(logged().map((line) => line.replace(/,"[0-9a-f]{16}"$/, ''))).toEqual(
    names.map(
      (name, index) => `${index + 1},"渝科普〔2026〕JD-${String(index + 1).padStart(4, '0')}","${name}","已完成"`,
    ),
  );
});

// Catches a batch that begins anew after it was stopped, and one that leaves half a file behind.
test('a file that cannot be written stops the batch; done again, it goes on where it stopped', async () => {
  mkdirSync(join(folder, 'JD-8.pdf'));
  const fault: unknown = await certificateFiles(job(), fonts, quiet).catch((error: unknown) => error);
  expect(fault).toMatchObject({ code: 'file.unreadable', message: expect.stringContaining('已完成 7 份，共 12 份') });
  expect(logged().at(-1)).toBe('8,"渝科普〔2026〕JD-0008","JD-8.pdf","没有写成，停在这里",""');
  // Those after it were under way: none of them appears, nor what was written of them.
  expect(readdirSync(folder).sort()).toEqual([...names.slice(0, 8), LOG].sort());
  for (const name of names.slice(0, 7)) expect(pageTexts(readFileSync(join(folder, name)))).toHaveLength(1);
  const before = statSync(join(folder, 'JD-3.pdf')).mtimeMs;

  rmSync(join(folder, 'JD-8.pdf'), { recursive: true });
  rmSync(join(folder, 'JD-2.pdf'));
  expect(await certificateFiles(job(), fonts, quiet)).toMatchObject({ written: 6, skipped: [0, 2, 3, 4, 5, 6] });
  expect(pdfs().sort()).toEqual([...names].sort());
  expect(statSync(join(folder, 'JD-3.pdf')).mtimeMs).toBe(before);
});

// Catches a name that was put right, or a template that was, and yet the old certificates stay in the folder.
test('done again after something was put right, what would come out otherwise is written anew, and nothing else', async () => {
  await certificateFiles(job(), fonts, quiet);
  expect(await certificateFiles(job(), fonts, quiet)).toMatchObject({ written: 0, skipped: names.map((_, at) => at) });
  const others = names.flatMap((_, at) => (at === 4 ? [] : [at]));
  const all = job();
  const records = all.records.map((record, index) =>
    index === 4 ? { ...record, values: { ...record.values, 持有者: '更正后的科技馆' } } : record,
  );
  expect(await certificateFiles({ ...all, records }, fonts, quiet)).toMatchObject({ written: 1, skipped: others });
  expect(pageTexts(readFileSync(join(folder, 'JD-5.pdf')))[0]).toContain('更正后的科技馆：');
  // Back again: what the log says last of a file holds.
  expect(await certificateFiles(job(), fonts, quiet)).toMatchObject({ written: 1, skipped: others });
  const template = { ...all.template, width: 300 };
  expect(await certificateFiles({ ...job(), template }, fonts, quiet)).toMatchObject({ written: 12, skipped: [] });
  expect(await certificateFiles({ ...job(), template, overprint: NO_CORRECTION }, fonts, quiet)).toMatchObject({
    written: 12,
  });
});

// Catches halves of files and a log that ends in silence, where a person stops the batch: its process is just ended.
test('a batch that is ended from outside leaves whole files, a log that says where it stopped, and goes on', async () => {
  await certificateFiles({ ...job(), records: job().records.slice(0, 5) }, fonts, quiet);
  for (const name of ['制作记录.part', 'JD-6.pdf.part', 'JD-7.pdf.part', '别人的.part'])
    writeFileSync(join(folder, name), 'half');
  const entries = entriesOf(job(), names);
  await clearStopped(folder, entries);
  expect(readdirSync(folder).sort()).toEqual([...names.slice(0, 5), LOG, '别人的.part'].sort());
  expect(logged().at(-1)).toBe('6,"渝科普〔2026〕JD-0006","JD-6.pdf","没有写成，停在这里",""');
  // One that ended by itself has said so already.
  await clearStopped(folder, entries);
  expect(logged()).toHaveLength(6);
  expect(await certificateFiles(job(), fonts, quiet)).toMatchObject({ written: 7, skipped: [0, 1, 2, 3, 4] });
});

test('a folder that is gone and a name that is too long are named, with what to do', async () => {
  const gone = join(folder, 'gone');
  await expect(certificateFiles({ ...job(), folder: gone }, fonts, quiet)).rejects.toMatchObject({
    code: 'file.unreadable',
    message: expect.stringContaining('文件夹不见了'),
  });
  const long = names.map((name, index) => (index === 2 ? `${'长'.repeat(120)}.pdf` : name));
  await expect(certificateFiles({ ...job(), names: long }, fonts, quiet)).rejects.toMatchObject({
    code: 'file.unreadable',
    message: expect.stringMatching(/^文件名太长，已完成 2 份，共 12 份/),
  });
});

test('problems stop it before anything is written', async () => {
  const all = job();
  const records = all.records.map((record, index) =>
    index === 11 ? { ...record, values: { ...record.values, 编号: '' } } : record,
  );
  await expect(certificateFiles({ ...all, records }, fonts, quiet)).rejects.toMatchObject({ code: 'paper.incomplete' });
  expect(readdirSync(folder)).toEqual([]);
  expect(existsSync(join(folder, LOG))).toBe(false);
});

/** A small disk of its own can be mounted by root only; elsewhere there is nothing to fill. */
const root = process.getuid?.() === 0;

// Catches half a file that bears a finished name, a log that does not say where it stopped, and a batch that begins anew.
test.skipIf(!root)(
  'a disk that fills up stops the batch with whole files and a log; with room again, it goes on',
  async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', folder]);
    try {
      const fault: unknown = await certificateFiles(job(), fonts, quiet).catch((error: unknown) => error);
      const done = pdfs().length;
      expect(done).toBeGreaterThan(0);
      expect(done).toBeLessThan(names.length);
      expect(fault).toMatchObject({
        code: 'disk.full',
        message: expect.stringContaining(`已完成 ${done} 份，共 12 份`),
      });
      for (const name of pdfs()) expect(pageTexts(readFileSync(join(folder, name)))).toHaveLength(1);
      expect(logged()).toHaveLength(done + 1);
      expect(logged().at(-1)).toContain(`"${names[done]}","没有写成，停在这里",""`);

      execFileSync('mount', ['-o', 'remount,size=20m', folder]);
      expect(await certificateFiles(job(), fonts, quiet)).toMatchObject({
        written: 12 - done,
        skipped: names.slice(0, done).map((_, at) => at),
      });
      expect(pdfs().sort()).toEqual([...names].sort());
      for (const [index, name] of names.entries())
        expect(pageTexts(readFileSync(join(folder, name)))[0]).toContain(`${holders[index]}：`);
    } finally {
      execFileSync('umount', ['-l', folder]);
    }
  },
);
