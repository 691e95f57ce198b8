import { describe, expect, it } from 'vitest';
import { annualBook } from '../../../src-main/documents/excel/write/annual-book';
import { namedLedger } from '../../../src-main/documents/excel/write/named-ledger';
import { publicityWorkbook } from '../../../src-main/documents/excel/write/publicity-table';
import { registerTemplate } from '../../../src-main/documents/excel/write/register-template';
import { scoreSummary } from '../../../src-main/documents/excel/write/score-summary';
import { lostInPrint, office, printedBook } from '../../support/office';
import { paperData } from '../../support/paper-data';
import { smallYear } from '../../support/year';

describe.runIf(office !== undefined)('another program', () => {
  it('opens the score summary and prints it one page wide, the head on every page', async () => {
    const data = paperData();
    const pages = printedBook((await scoreSummary(data)).bytes);
    expect(pages.length).toBeLessThanOrEqual(4);
    for (const page of pages) expect(page).toContain('名次编号区县单位名称');
    for (const { code, score } of data.tally) expect(pages.join('')).toMatch(new RegExp(`${code}.*${score}`));
    expect(pages.at(-1)).toContain('组长签字');
  }, 120_000);

  it('opens the ledger', async () => {
    const data = paperData();
    const text = printedBook((await namedLedger(data)).bytes).join('');
    for (const { number } of data.certificates) expect(text).toContain(number);
  }, 120_000);

  // Catches a column too narrow for its words, a print area that leaves some out, a cell that only our library reads.
  it.each<[string, () => Promise<Uint8Array>]>([
    ['评分汇总表', async () => (await scoreSummary(paperData())).bytes],
    ['台账', async () => (await namedLedger(paperData())).bytes],
    ['公示名单', async () => (await publicityWorkbook(paperData())).bytes],
    ['年度数据表', () => annualBook(smallYear())],
    ['填报模板', () => registerTemplate({ register: 'course', references: {} })],
  ])(
    'prints every character of %s',
    async (_, made) => {
      expect(await lostInPrint(await made())).toBe('');
    },
    120_000,
  );
});
