import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { certificateFiles } from '../../../src-main/documents/papers/certificate-files';
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
  expect(answer).toMatchObject({ written: 12, skipped: 0, pages: 12 });
  expect(readdirSync(folder).sort()).toEqual([...names, LOG].sort());
  for (const [index, name] of names.entries()) {
    const pages = pageTexts(readFileSync(join(folder, name)));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain(`${holders[index]}：`);
  }
  expect(logged()).toEqual(
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
  expect(logged().at(-1)).toBe('8,"渝科普〔2026〕JD-0008","JD-8.pdf","没有写成，停在这里"');
  // Those after it were under way: none of them appears, nor what was written of them.
  expect(readdirSync(folder).sort()).toEqual([...names.slice(0, 8), LOG].sort());
  for (const name of names.slice(0, 7)) expect(pageTexts(readFileSync(join(folder, name)))).toHaveLength(1);
  const before = statSync(join(folder, 'JD-3.pdf')).mtimeMs;

  rmSync(join(folder, 'JD-8.pdf'), { recursive: true });
  rmSync(join(folder, 'JD-2.pdf'));
  expect(await certificateFiles(job(), fonts, quiet)).toMatchObject({ written: 6, skipped: 6 });
  expect(pdfs().sort()).toEqual([...names].sort());
  expect(statSync(join(folder, 'JD-3.pdf')).mtimeMs).toBe(before);
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
      expect(logged().at(-1)).toContain(`"${names[done]}","没有写成，停在这里"`);

      execFileSync('mount', ['-o', 'remount,size=20m', folder]);
      expect(await certificateFiles(job(), fonts, quiet)).toMatchObject({ written: 12 - done, skipped: done });
      expect(pdfs().sort()).toEqual([...names].sort());
      for (const [index, name] of names.entries())
        expect(pageTexts(readFileSync(join(folder, name)))[0]).toContain(`${holders[index]}：`);
    } finally {
      execFileSync('umount', ['-l', folder]);
    }
  },
);
