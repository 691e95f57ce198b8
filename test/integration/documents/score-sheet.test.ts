import { beforeAll, describe, expect, it } from 'vitest';
import type { PaperData, PaperFile, PaperTallyRow } from '../../../src-main/documents/papers/data';
import { scoreSheet } from '../../../src-main/documents/papers/score-sheet';
import { render } from '../../../src-main/documents/pdf/tabular/engine';
import { shippedFonts } from '../../support/fonts';
import { paperData } from '../../support/paper-data';
import { pageTexts, type Word, wordsOf } from '../../support/pdf';

const fonts = shippedFonts();
const centre = ({ left, right }: Word): number => (left + right) / 2;
const middle = ({ top, bottom }: Word): number => (top + bottom) / 2;

/** What stands in each column of the row of a candidate, by the column's head. */
function rowOf(words: readonly Word[], code: string, heads: readonly string[]): string[] {
  const found = words.filter((word) => word.text === code && word.left < 60);
  const [own] = found;
  if (!own || found.length > 1) throw new Error(`${code} is there ${found.length} times`);
  const columns = heads.map((text) => {
    const head = words.find((word) => word.page === own.page && word.text === text);
    if (!head) throw new Error(`no head ${text} on page ${own.page}`);
    return centre(head);
  });
  const line = words.filter((word) => word.page === own.page && Math.abs(middle(word) - middle(own)) < 2);
  return columns.map((x) =>
    line
      .filter((word) => Math.abs(centre(word) - x) < 8)
      .sort((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join(''),
  );
}

function shown({ total, state }: PaperTallyRow['marks'][number]): string {
  const word = { barred: '回避', missing: '缺' }[state as string];
  const sign = { droppedHigh: '↑', droppedLow: '↓' }[state as string] ?? '';
  return word ?? `${((total ?? 0) / 100).toFixed(2)}${sign}`;
}

describe('评分汇总表', () => {
  let data: PaperData;
  let paper: PaperFile;
  let pages: string[];
  beforeAll(async () => {
    data = paperData();
    paper = await scoreSheet(data, fonts);
    pages = pageTexts(paper.bytes);
  });

  // Catches a mark under another member's name, and a total that the mean left out without saying so.
  it('has every candidate once, each mark in its member’s column, signs on those left out', () => {
    const words = wordsOf(paper.bytes);
    const heads = data.members.map((_, index) => `评委${index + 1}`);
    for (const row of data.tally) {
      const marks = data.members.map(({ id }) => row.marks.find(({ member }) => member === id));
      expect(rowOf(words, row.code, [...heads, '平均分', '名次', '等次']), row.name).toEqual([
        ...marks.map((mark) => (mark ? shown(mark) : '')),
        row.score,
        String(row.rank),
        row.band,
      ]);
    }
  });

  // Catches marks that look lost where other members judge (分组), and columns that fewer people would make of them.
  it('says that another group judges, and only then', async () => {
    const grouped = structuredClone(data);
    for (const [at, row] of grouped.tally.entries())
      row.marks = row.marks.filter(({ seat }) => (at % 2 === 0 ? seat <= 4 : seat > 4));
    const text = pageTexts((await scoreSheet(grouped, fonts)).bytes).join('');
    const left = grouped.tally.reduce((all, { marks }) => all + data.members.length - marks.length, 0);
    // Once more in the words below the table.
    expect(text.match(/—/g)).toHaveLength(left + 1);
    expect(text).toContain('“—”为由其他组评议。');
    expect(pages.join('')).not.toContain('—');
  });

  it('names each unit, best first, and its district', () => {
    const text = pages.join('');
    const ranked = [...data.tally].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.code < b.code ? -1 : 1));
    let at = 0;
    for (const [index, { code, name, districtName }] of ranked.entries()) {
      const found = text.indexOf(`${index + 1}${code}${name}${districtName}`, at);
      expect(found, name).toBeGreaterThanOrEqual(at);
      at = found;
    }
  });

  it('repeats its head and numbers its pages', () => {
    expect(pages).toHaveLength(paper.pages ?? 0);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`第${index + 1}页共${pages.length}页`);
      expect(page.split('单位名称')).toHaveLength(2);
      for (const { name } of data.members) expect(page.includes(name), `${name} on page ${index + 1}`).toBe(true);
    }
  });

  it('says once how the mean was formed and who signs, a line for each', () => {
    const last = pages.at(-1) ?? '';
    expect(last).toContain(
      '有效评分达到5个的，去掉1个最高分和1个最低分，取其余评分的平均值；不足5个的，取全部有效评分的平均值；四舍五入保留2位小数。',
    );
    for (const signed of ['组长签字：', '成员签字：', '监督员签字：', '日期：']) {
      expect(pages.join('').split(signed)).toHaveLength(2);
      expect(last).toContain(signed);
    }
  });

  it('is the same file for the same data', async () => {
    const again = await scoreSheet(paperData(), fonts);
    expect(Buffer.compare(again.bytes, paper.bytes)).toBe(0);
  });

  it('names the character that came from another font, and one that no font has', async () => {
    expect(paper.glyphs).toEqual([
      { character: '𠮷', state: 'fallback', record: '陈𠮷', font: '霞鹜文楷' },
      { character: '𠮷', state: 'fallback', record: '𠮷祥中医药文化馆', font: '霞鹜文楷' },
    ]);
    const missing = await scoreSheet(paperData({ candidates: 1, members: 1, names: ['张𪚥科技馆'] }), fonts);
    expect(missing.glyphs).toEqual([{ character: '𪚥', state: 'missing', record: '张𪚥科技馆', font: null }]);
    expect(pageTexts(missing.bytes).join('')).toContain('张〓科技馆');
  });

  it.each([
    [9, ['841', '595']],
    [10, ['1190', '841']],
    [30, ['1190', '841']],
  ])('for %i members fits on its sheet, nothing beyond the margins', async (members, size) => {
    const { bytes } = await scoreSheet(paperData({ members, candidates: 12 }), fonts);
    expect(/MediaBox \[0 0 (\d+)\.\d+ (\d+)/.exec(Buffer.from(bytes).toString('latin1'))?.slice(1)).toEqual(size);
    const width = Number(size[0]) * (25.4 / 72);
    for (const word of wordsOf(bytes)) {
      expect(word.left).toBeGreaterThan(14.9);
      expect(word.right, word.text).toBeLessThan(width - 14.9);
    }
  });

  // Catches a page of signatures that belongs to no scores.
  it.each([13, 14, 15, 16, 17, 18, 19, 20])(
    'never lets people sign on a page without scores (%i rows)',
    async (rows) => {
      const { bytes } = await scoreSheet(paperData({ candidates: rows }), fonts);
      const signed = pageTexts(bytes).filter((page) => page.includes('组长签字'));
      expect(signed).toHaveLength(1);
      expect(signed[0]).toMatch(/\d{3}\p{sc=Han}/u);
    },
  );

  it('is refused while nobody has scored', async () => {
    await expect(scoreSheet({ ...data, tally: [] }, fonts)).rejects.toMatchObject({ code: 'paper.incomplete' });
  });
});

describe('the table engine', () => {
  it.each(['package.json', 'http://127.0.0.1:9/logo.png'])('does not get %s for a paper', async (image) => {
    const faces = new Map([['song', fonts.face('song')]]);
    const made = render(
      { content: [{ image: 'logo' }], images: { logo: image }, defaultStyle: { font: 'song' } },
      faces,
    );
    await expect(made).rejects.toThrow('denied by resource access policy');
  });
});
