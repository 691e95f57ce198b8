import { beforeAll, describe, expect, it } from 'vitest';
import { amendmentNotice } from '../../../src-main/documents/papers/amendment-notice';
import type { PaperData, PaperFile } from '../../../src-main/documents/papers/data';
import { asPdf } from '../../../src-main/documents/papers/draft';
import { namingNotice } from '../../../src-main/documents/papers/naming-notice';
import { publicityList } from '../../../src-main/documents/papers/publicity-list';
import { officialPaper } from '../../../src-main/documents/pdf/official/document';
import { CELL, LINE } from '../../../src-main/documents/pdf/official/measures';
import { expertAdmission } from '../../../src-main/domain/review/kinds/expert-admission';
import { shippedFonts } from '../../support/fonts';
import { officialContent } from '../../support/official';
import { paperData } from '../../support/paper-data';
import { boxTop, pageTexts, type Word, wordsOf } from '../../support/pdf';

const fonts = shippedFonts();
const em = (points: number): number => (points * 25.4) / 72;
/** GB/T 9704 allows what a person can see; half a millimetre is less. */
const near = (actual: number, expected: number): void =>
  expect(Math.abs(actual - expected), `${actual} mm, should be ${expected}`).toBeLessThan(0.5);

const find = (words: readonly Word[], text: string, page?: number): Word => {
  const found = words.find((word) => word.text.includes(text) && (page === undefined || word.page === page));
  if (!found) throw new Error(`not on the page: ${text}`);
  return found;
};

describe('命名决定', () => {
  let data: PaperData;
  let paper: PaperFile;
  let words: Word[];
  beforeAll(async () => {
    data = paperData();
    paper = await asPdf(namingNotice(data), fonts);
    words = wordsOf(paper.bytes);
  });

  it('has the red head 35 mm below the top of the text, number, rule and title where they belong', () => {
    const [host, number, title] = ['重庆市科学技术协会', '12号', '关于命名'].map((text) => find(words, text, 1));
    const size = (host?.bottom ?? 0) - (host?.top ?? 0);
    const points = size / (1.437 * em(1));
    near(boxTop(host as Word, points), 37 + 35);
    const second = find(words, '重庆市教育委员会', 1);
    const headBottom = boxTop(second, points) + em(points);
    near(boxTop(number as Word, 16), headBottom + 2 * LINE);
    const rule = boxTop(number as Word, 16) + em(16) + 4;
    const organs = words.filter(({ page, text }) => page === 1 && text === '重庆市科学技术协会')[1] as Word;
    near(boxTop(organs, 22), rule + 2 * LINE);
    near(((title as Word).left + (title as Word).right) / 2, 28 + 156 / 2);
  });

  it('has every line of text on the page’s 22 lines and between its margins', () => {
    for (const page of [1, 2]) {
      const lines = words.filter(
        (word) => word.page === page && Math.abs(word.bottom - word.top - 1.437 * em(16)) < 0.2,
      );
      for (const word of lines.filter(({ text }) => !text.includes('号'))) {
        const line = (boxTop(word, 16) - (LINE - em(16)) / 2 - 37) / LINE;
        expect(Math.abs(line - Math.round(line)), word.text).toBeLessThan(0.03);
        expect(word.left).toBeGreaterThan(27.9);
        expect(word.right).toBeLessThan(184.2);
      }
    }
  });

  it('begins paragraphs two characters in, 主送 at the margin', () => {
    near(find(words, '各区县', 1).left, 28);
    near(find(words, '为贯彻落实', 1).left, 28 + 2 * CELL);
  });

  it('leaves the seals their place: date four characters from the right, names side by side on their seals', () => {
    const date = find(words, '2026年9月18日', 2);
    const dates = words.filter(({ page, text }) => page === 2 && text === '2026年9月18日');
    const signed = dates.at(-1) ?? date;
    near(signed.right, 184 - 4 * CELL);
    const [first, second] = ['重庆市科学技术协会', '重庆市教育委员会'].map((text) => find(words, text, 2)) as [
      Word,
      Word,
    ];
    near((second.left + second.right) / 2, (signed.left + signed.right) / 2);
    // Two seals of 42 mm must not touch.
    expect((second.left + second.right) / 2 - (first.left + first.right) / 2).toBeGreaterThan(42.5);
    near(signed.top - second.top, LINE);
    const note = find(words, '附件：', 2);
    // The seal's top, 21 mm above the middle of name and date, is within one line of the text.
    const seal = (boxTop(second, 16) + boxTop(signed, 16) + em(16)) / 2 - 21;
    const textBottom = boxTop(note, 16) + (LINE + em(16)) / 2;
    expect(seal - textBottom).toBeGreaterThan(0);
    expect(seal - textBottom).toBeLessThan(LINE);
  });

  it('numbers pages 7 mm below the text, odd at the right, even at the left', () => {
    for (let page = 1; page <= (paper.pages ?? 0); page++) {
      const dashes = words.filter((word) => word.page === page && word.text === '—').sort((a, b) => a.left - b.left);
      expect(dashes).toHaveLength(2);
      near(boxTop(dashes[0] as Word, 14) + em(14) / 2, 262 + 7);
      if (page % 2 === 1) near(dashes[1]?.right ?? 0, 184 - em(14));
      else near(dashes[0]?.left ?? 0, 28 + em(14));
    }
  });

  it('has every named base once, with its number, on the pages of the attachment, and 版记 at the foot of the last', () => {
    const pages = pageTexts(paper.bytes);
    expect(pages).toHaveLength(paper.pages ?? 0);
    expect(pages[2]?.startsWith('—3—附件2026年重庆市中小学校外科普特色基地名单')).toBe(true);
    const rows = pages.slice(2).join('');
    for (const { number, holder } of data.certificates) {
      expect(rows.split(number)).toHaveLength(2);
      expect(rows).toContain(holder.replace(/\s/g, ''));
    }
    const last = words.filter(({ page }) => page === paper.pages);
    near(boxTop(find(last, '印发'), 14) + em(14) / 2, 262 - 4);
    near(find(last, '办公室').left, 28 + em(14));
    near(find(last, '日印发').right, 184 - em(14));
  });

  // Catches 渝科普〔2026〕命名-0001 on two lines, which nobody can search for or compare.
  it.each(['JD', '命名', '校外科普'])(
    'keeps each number (%s) on one line, the table as wide as the text',
    async (kind) => {
      const numbered = paperData();
      for (const one of numbered.certificates) one.number = one.number.replace('JD', kind);
      const { bytes } = await asPdf(namingNotice(numbered), fonts);
      const shown = wordsOf(bytes);
      for (const { number } of numbered.certificates) {
        expect(shown.filter(({ text }) => text === number).length, number).toBe(1);
      }
      expect(Math.max(...shown.map(({ right }) => right))).toBeLessThan(184.2);
    },
  );

  it('is the same file for the same data', async () => {
    const again = await asPdf(namingNotice(paperData()), fonts);
    expect(Buffer.compare(again.bytes, paper.bytes)).toBe(0);
  });

  it('names the character that came from another font, and its record', () => {
    expect(paper.glyphs).toEqual([
      { character: '𠮷', state: 'fallback', record: '𠮷祥中医药文化馆', font: '霞鹜文楷' },
    ]);
  });

  it('is refused before the round is published', () => {
    expect(() => namingNotice({ ...data, publication: null })).toThrow('这一轮次还没有公布');
  });
});

describe('公示名单', () => {
  it('shows district, name and kind of those selected, and nobody’s telephone, contact or score', async () => {
    const data = paperData();
    const { bytes } = await asPdf(publicityList(data), fonts);
    const text = pageTexts(bytes).join('');
    for (const candidate of data.candidates) {
      expect(text.includes(`${candidate.districtName}${candidate.name}`)).toBe(candidate.outcome === 'selected');
      expect(text).not.toContain(candidate.phone);
      expect(text).not.toContain(candidate.score);
    }
    for (const { name } of data.members) expect(text).not.toContain(name);
    expect(text).toContain('2026年9月3日至2026年9月11日，共7个工作日');
  });

  it('says how to object, and invents no telephone number', async () => {
    const text = pageTexts((await asPdf(publicityList(paperData()), fonts)).bytes).join('');
    expect(text).toContain('请在公示期内将书面材料送达或寄达重庆市科学技术协会或者重庆市教育委员会');
    expect(text).not.toMatch(/\d{7,}|\{|\}/);
  });

  // Catches a column that is not in the list beside it, and texts that speak of bases in every round.
  it('prints the columns it is given, and speaks of who stands in the round', async () => {
    const data = paperData({ candidates: 3, named: 2 });
    const { words } = { words: expertAdmission.wording };
    const rows = [{ candidate: 'c1', name: '王䶮', cells: ['王*', '重庆大学'] }];
    const columns = [
      { title: '姓名', wide: true },
      { title: '工作单位', wide: true },
    ];
    const own = { ...data, title: '2026年专家入库', words, publicityTable: { columns, rows } };
    const text = pageTexts((await asPdf(publicityList(own), fonts)).bytes).join('');
    expect(text).toContain('关于2026年专家入库拟聘任名单的公示');
    expect(text).toContain('拟聘任1名专家（名单见附件），现予公示');
    expect(text).toContain('序号姓名工作单位1王*重庆大学');
    expect(text).not.toMatch(/基地|家单位|王䶮/);
  });
});

describe('变更的文件', () => {
  const amended = (kind: 'later' | 'withdrawal' | 'correction') => {
    const entries = [
      {
        name: '㛃然有机农场',
        districtName: '巫山县',
        level: null,
        voided: kind === 'later' ? null : '渝科普〔2026〕JD-0007',
        issued: kind === 'withdrawal' ? null : '渝科普〔2026〕JD-0041',
      },
    ];
    const award = '“重庆市中小学校外科普特色基地”称号';
    const own = { kind, docNumber: '渝科协发〔2026〕31号', date: '2026-11-20', reason: '弄虚作假。', award, entries };
    return { ...paperData({ candidates: 3, named: 2 }), amendment: own };
  };
  const textOf = async (kind: 'later' | 'withdrawal' | 'correction') =>
    pageTexts((await asPdf(amendmentNotice(amended(kind)), fonts)).bytes)
      .join('')
      .replace(/—\d—/g, '');

  it('names who loses what by which document, why, and the certificate that is void', async () => {
    const text = await textOf('withdrawal');
    expect(text).toContain('关于撤销㛃然有机农场“重庆市中小学校外科普特色基地”称号的决定');
    expect(text).toContain('渝科协发〔2026〕31号');
    expect(text).toContain('以渝科协发〔2026〕12号公布。现查明：弄虚作假。');
    expect(text).toContain('原证书（渝科普〔2026〕JD-0007）作废');
    expect(text).not.toMatch(/\{|\}|JD-0041/);
  });

  it('lists who is published later, with the number of the certificate', async () => {
    const text = await textOf('later');
    expect(text).toContain('当时暂缓的1家单位，弄虚作假，现予补充公布');
    expect(text).toContain('1巫山县㛃然有机农场渝科普〔2026〕JD-0041');
    expect(text).not.toMatch(/\{|\}|JD-0007/);
  });

  it('says what is corrected, which certificate is void and which is issued for it', async () => {
    const text = await textOf('correction');
    expect(text).toContain('原证书（渝科普〔2026〕JD-0007）作废');
    expect(text).toContain('改发证书（渝科普〔2026〕JD-0041）');
    expect(text).not.toMatch(/\{|\}/);
  });

  it('is refused where no document has that number', () => {
    expect(() => amendmentNotice(paperData())).toThrow('没有这个文号');
  });
});

describe('a page of text', () => {
  const page = (characters: number) =>
    officialPaper(
      fonts,
      { title: '通知', date: '2026-09-18' },
      officialContent({
        body: ['科'.repeat(characters)],
        organs: ['重庆市教育委员会', '重庆市科学技术协会'],
      }),
    );

  it('holds 22 lines of 28 characters', async () => {
    const words = wordsOf(await page(28 * 60).bytes());
    const second = words.filter((word) => word.page === 2 && word.text.startsWith('科'));
    expect(second).toHaveLength(22);
    expect(second.every(({ text }) => text.length === 28)).toBe(true);
    near(second[1] ? boxTop(second[1], 16) - boxTop(second[0] as Word, 16) : 0, 225 / 22);
    near(second[0]?.left ?? 0, 28);
    near(second[0]?.right ?? 0, 184);
  });

  it.each([14, 15, 16, 20, 21, 38, 40])('never puts the signature alone on a page (%i lines)', async (lines) => {
    const words = wordsOf(await page(28 * lines).bytes());
    const signed = find(words, '2026年9月18日').page;
    expect(words.filter((word) => word.page === signed && word.text.startsWith('科')).length).toBeGreaterThan(0);
    expect(words.filter(({ text }) => text.startsWith('科')).reduce((sum, { text }) => sum + text.length, 0)).toBe(
      28 * lines,
    );
  });
});
