import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { certificateLedger } from '../../../src-main/documents/excel/write/certificate-ledger';
import { certificateLog } from '../../../src-main/documents/excel/write/certificate-log';
import type { RegisterInput } from '../../../src-main/documents/papers/certificate-lines';
import { certificateRegister } from '../../../src-main/documents/papers/certificate-register';
import { certificates, inspectCertificates } from '../../../src-main/documents/papers/certificates';
import { SHIPPED_TEMPLATES } from '../../../src-main/domain/honours/shipped';
import { certificateJob, shippedTemplate } from '../../support/certificate-data';
import { shippedFonts } from '../../support/fonts';
import { names } from '../../support/names';
import { lostInPrint, office } from '../../support/office';
import { pageTexts } from '../../support/pdf';

const fonts = shippedFonts();
const quiet = async (): Promise<void> => {};
const key = (each: object): string => JSON.stringify(each);

// Catches a check that says less, or more, than the paper that is made afterwards.
test.each([...SHIPPED_TEMPLATES.keys()])('the check of %s finds what drawing finds', async (id) => {
  const holders = [...names(150), '李𪚥', '王\ue863', '重庆市中小学校外科普教育与工程技术创新实践联合示范基地办公室'];
  const job = certificateJob(holders, shippedTemplate(id));
  const found = await inspectCertificates(job, fonts, quiet);
  const made = await certificates(job, fonts, quiet);
  expect(found.problems).toEqual([]);
  expect(found.pages).toBe(made.pages);
  expect(found.glyphs.map(key).sort()).toEqual(made.glyphs.map(key).sort());
  expect(found.shrunk.map(key).sort()).toEqual(made.shrunk.map(key).sort());
  expect(found.glyphs.filter(({ state }) => state !== 'fallback').map(({ record }) => record)).toEqual(
    expect.arrayContaining(['李𪚥', '王\ue863']),
  );
});

// Catches a title that many share: drawn once and shown by all, it was spoken of for the first two of them only.
test('a character that no font has is said of every certificate that shows it', async () => {
  const job = certificateJob(['甲馆', '乙馆', '丙馆', '丁馆'], shippedTemplate('naming-a4'));
  const records = job.records.map((each) => ({ ...each, values: { ...each.values, 称号: '𪚥科普特色基地' } }));
  const made = await certificates({ ...job, records }, fonts, quiet);
  expect(made.glyphs.map(({ character, record }) => [character, record])).toEqual(
    records.map(({ record }) => ['𪚥', record]),
  );
  expect((await inspectCertificates({ ...job, records }, fonts, quiet)).glyphs).toEqual(made.glyphs);
});

// Catches a date box that is a hair too narrow: every certificate of the last months would be reported as shrunk.
test.each([...SHIPPED_TEMPLATES.keys()])('the longest date stands on %s in its full size', async (id) => {
  const job = certificateJob(['重庆科技馆'], shippedTemplate(id));
  const dated = { 日期: '二〇二六年十二月二十九日', 命名月: '二〇二六年十二月' };
  const records = job.records.map((record) => ({ ...record, values: { ...record.values, ...dated } }));
  const { shrunk, problems } = await inspectCertificates({ ...job, records }, fonts, quiet);
  expect([shrunk, problems]).toEqual([[], []]);
});

test('the check names every record that cannot be printed, and goes on to the end', async () => {
  const job = certificateJob(['甲馆', '乙馆', '丙馆'], shippedTemplate('naming-a4'));
  const records = job.records.map((record, at) => {
    if (at === 0) return { ...record, values: { ...record.values, 编号: '' } };
    return at === 2 ? { ...record, values: { ...record.values, 持有者: '重庆市科普馆'.repeat(40) } } : record;
  });
  const found = await inspectCertificates({ ...job, records }, fonts, quiet);
  expect(found.problems.map(({ code, record }) => [code, record])).toEqual([
    ['empty', '甲馆'],
    ['overflow', '丙馆'],
  ]);
});

const certificate = (
  seq: number,
  more: Partial<RegisterInput['rows'][number]> = {},
): RegisterInput['rows'][number] => ({
  id: `c${seq}`,
  rev: 1,
  number: `渝科普〔2026〕JD-${String(seq).padStart(4, '0')}`,
  pattern: '',
  year: 2026,
  seq,
  round: null,
  candidate: null,
  subject: null,
  holder: `第${seq}科技馆`,
  title: '重庆市中小学校外科普特色基地',
  issuedOn: '2026-11-12',
  validFrom: '2026-11-12',
  validTo: '2029-12-31',
  fields: {},
  voided: null,
  madeAt: '2026-11-12T04:00:00.000Z',
  reprints: 0,
  roundTitle: '2026年基地命名',
  ...more,
});
const PUBLIC_KEY = 'rX3a_-9dPq0123456789abcdefghijklmnopqrstuvw';
const register = (): RegisterInput => ({
  rows: [
    certificate(1),
    certificate(2, { voided: { reason: '单位更名', by: '经办甲', at: '' }, reprints: 2 }),
    ...Array.from({ length: 60 }, (_, at) => certificate(at + 3)),
  ],
  publicKey: PUBLIC_KEY,
  conditions: '',
  today: '2026-11-20',
  organs: ['重庆市教育委员会', '重庆市科学技术协会'],
});

// Without the key in the printed register nobody outside could ever check a code.
test('the printed register carries every number, the void one with its reason, and the public key', async () => {
  const { bytes, pages, glyphs } = await certificateRegister(register(), fonts);
  const texts = pageTexts(bytes);
  expect(texts).toHaveLength(pages ?? 0);
  const all = texts.join('');
  for (const { number } of register().rows) expect(all.split(number)).toHaveLength(2);
  expect(all).toContain('作废：单位更名');
  expect(all).toContain('共62份，其中作废1份、重印过1份');
  expect(all).toContain(PUBLIC_KEY);
  expect(glyphs).toEqual([]);
});

test('a register that shows a part says which', async () => {
  const { bytes } = await certificateRegister({ ...register(), conditions: '只列“第1科技馆”的证书' }, fonts);
  expect(pageTexts(bytes)[0]).toContain('条件：只列“第1科技馆”的证书截至2026年11月20日');
});

test('the register as a workbook has real dates, text numbers and the same lines', async () => {
  const book = new exceljs.Workbook();
  const bytes = await certificateLedger(register());
  if (office) expect(await lostInPrint(bytes)).toBe('');
  await book.xlsx.load(Buffer.from(bytes) as never);
  const [sheet] = book.worksheets;
  expect(sheet?.rowCount).toBe(3 + 62);
  expect(sheet?.getCell('B4').value).toBe('渝科普〔2026〕JD-0001');
  expect(sheet?.getCell('E4').value).toEqual(new Date('2026-11-12T00:00:00Z'));
  expect(sheet?.getCell('J5').value).toBe('作废：单位更名');
  expect(sheet?.getCell('A2').value).toContain(PUBLIC_KEY);
});

test('制作记录 says of each certificate whether it was made and what was found', async () => {
  const job = certificateJob(['王䶮', '李𪚥', '重庆科技馆'], shippedTemplate('naming-a4'));
  const findings = await inspectCertificates(job, fonts, quiet);
  const log = { ...job, way: 'print', done: 2, today: '2026-11-20', by: '经办甲' } as const;
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(await certificateLog(log, findings)) as never);
  const [sheet] = book.worksheets;
  expect(sheet?.getCell('A2').value).toContain('停在第 3 份');
  expect([4, 5, 6].map((row) => sheet?.getCell(row, 5).value)).toEqual(['已完成', '已完成', '未完成']);
  expect(sheet?.getCell('F5').value).toContain('“𪚥”没有字体');
});
