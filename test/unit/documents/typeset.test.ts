import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src-main/documents/pdf/official/flow';
import { AREA, CELL, SIZE } from '../../../src-main/documents/pdf/official/measures';
import { atomsOf, breakLines, setLine, widthOf } from '../../../src-main/documents/pdf/typeset';
import { breakTitle } from '../../../src-main/domain/official/title';
import { shippedFonts } from '../../support/fonts';

const fonts = shippedFonts();
const lines = (text: string): string[] =>
  breakLines(atomsOf(fonts, [{ text, role: 'body' }], SIZE.body, CELL), AREA.width, AREA.width).map((line) =>
    line.map((atom) => atom.text).join(''),
  );

const NO_START = '，。、；：？！）》”』】〕';
const NO_END = '（《“『【〔';

describe('lines of the grid', () => {
  it('hold exactly 28 characters', () => {
    expect(lines('科'.repeat(28 * 3 + 5)).map((line) => line.length)).toEqual([28, 28, 28, 5]);
  });

  it('begin with no mark that may not: the character before it comes along', () => {
    expect(lines(`${'科'.repeat(28)}，普及`)).toEqual(['科'.repeat(27), '科，普及']);
    expect(lines(`${'科'.repeat(27)}）。普及`)).toEqual(['科'.repeat(26), '科）。普及']);
  });

  it('end with no opening mark', () => {
    expect(lines(`${'科'.repeat(27)}《科学》`)).toEqual(['科'.repeat(27), '《科学》']);
  });

  it('keep a number, a word and —— together', () => {
    expect(lines(`${'科'.repeat(27)}2026年`)).toEqual(['科'.repeat(27), '2026年']);
    expect(lines(`${'科'.repeat(27)}——科学`)).toEqual(['科'.repeat(26), '科——科学']);
  });

  // Catches 2026|年, 12.5|万元 and a telephone number on two lines.
  it.each([
    ['2026年9月30日', 25, '前'],
    ['12.5万元', 25, '。'],
    ['1,200平方米', 26, '，'],
    ['渝科协发〔2026〕12号', 26, '文件'],
    ['（023）63659852', 26, '。'],
    ['第12批', 26, '名单'],
  ])('keep %s together where little room is lost (%i characters before it)', (whole, before, after) => {
    const text = `${'科'.repeat(before)}${whole}${after}`;
    expect(lines(text)).toEqual(['科'.repeat(before), `${whole}${after}`]);
  });

  // Catches 科普|部 in a list of units where a mark stands just before it.
  it('keep an item between 、 together where little room is lost', () => {
    expect(lines(`${'科'.repeat(24)}、科普部、办公室。`)).toEqual([`${'科'.repeat(24)}、`, '科普部、办公室。']);
    expect(lines(`${'科'.repeat(20)}、重庆科技馆科普部、办公室。`)).toEqual([
      `${'科'.repeat(20)}、重庆科技馆科普`,
      '部、办公室。',
    ]);
  });

  it('cut a date or a number that would leave a gap, but never a figure from its unit', () => {
    expect(lines(`${'科'.repeat(22)}2026年12月31日前`)).toEqual([`${'科'.repeat(22)}2026年12月`, '31日前']);
    expect(lines(`${'科'.repeat(22)}渝科协发〔2026〕12号`)).toEqual([`${'科'.repeat(22)}渝科协发`, '〔2026〕12号']);
  });

  // Catches a year parted from 年 where not even the date itself fits, as in a narrow cell.
  it('cut a date at its 年 and 月 where it is longer than the line', () => {
    const atoms = atomsOf(fonts, [{ text: '2026年12月31日', role: 'body' }], SIZE.body, CELL);
    const cell = (width: number) =>
      breakLines(atoms, width * CELL, width * CELL).map((line) => line.map(({ text }) => text).join(''));
    expect(cell(6.5)).toEqual(['2026年12月', '31日']);
    expect(cell(4)).toEqual(['2026年', '12月', '31日']);
  });

  it('cut a word that is longer than a line rather than leave the page', () => {
    const [first, ...rest] = lines('A'.repeat(200));
    expect([first ?? '', ...rest].join('')).toBe('A'.repeat(200));
    expect(rest.length).toBeGreaterThan(2);
  });

  it('are justified to the right edge, but for the last', () => {
    const rows = rowsOf(fonts, {
      spans: [{ text: `${'科'.repeat(24)}2026年${'普'.repeat(20)}`, role: 'body' }],
      indent: 2,
    });
    const right = (row: number) => rows[row]?.line?.at(-1)?.placed.x ?? 0;
    expect(Math.abs(right(0) + CELL - AREA.right)).toBeLessThan(0.1);
    expect(right(1)).toBeLessThan(AREA.right - 5 * CELL);
  });

  it('lose nothing and never pass the margin, whatever the text', () => {
    const piece = fc.constantFrom(
      '科',
      '普',
      '，',
      '。',
      '（',
      '）',
      '《',
      '》',
      '“',
      '”',
      '2026',
      'AI',
      '3.5%',
      '渝科协发〔2026〕12号',
      '2026年9月18日',
      '第3批',
      '——',
      '……',
      '·',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 150 }), (parts) => {
        const text = parts.join('');
        const atoms = breakLines(atomsOf(fonts, [{ text, role: 'body' }], SIZE.body, CELL), AREA.width, AREA.width);
        const got = atoms.map((line) => line.map((atom) => atom.text).join(''));
        expect(got.join('')).toBe(text);
        for (const line of atoms) expect(widthOf(line)).toBeLessThanOrEqual(AREA.width + 0.001);
      }),
    );
  });

  it('break by the rules wherever ordinary text comes', () => {
    const sentence = fc.array(fc.constantFrom('科学普及', '“双减”', '（见附件）', '《办法》', '，', '2026年'), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(sentence, (parts) => {
        const text = parts.join('').replace(/，+/g, '，').replace(/^，/, '');
        const got = lines(text);
        for (const line of got.slice(1)) expect(NO_START).not.toContain([...line][0]);
        for (const line of got.slice(0, -1)) expect(NO_END).not.toContain([...line].at(-1));
        // No figure is parted from its unit.
        for (const [index, line] of got.slice(1).entries())
          expect(`${got[index]?.at(-1)}${line[0]}`).not.toMatch(/\d[年万亿号]/);
      }),
    );
  });

  it('give narrow quotation marks of a font the room of a character', () => {
    const atoms = atomsOf(fonts, [{ text: '“科”', role: 'kai' }], SIZE.body, CELL);
    const [open, , close] = setLine(atoms, 0, null);
    expect(open?.placed.x).toBeGreaterThan(CELL / 2);
    expect(close?.placed.x).toBeCloseTo(2 * CELL);
  });
});

describe('titles', () => {
  it('are broken between words, evenly, and never before 的', () => {
    expect(breakTitle('关于命名2026年重庆市中小学校外科普特色基地的决定', 20)).toEqual([
      '关于命名2026年重庆市中小学',
      '校外科普特色基地的决定',
    ]);
    expect(breakTitle('拟入选单位名单', 20)).toEqual(['拟入选单位名单']);
  });

  it.each([
    [
      '关于取消重庆市䶮溪谷生态农业科普园等2家单位重庆市中小学校外科普特色基地称号的决定',
      ['关于取消重庆市䶮溪谷生态农业科普园', '等2家单位重庆市中小学', '校外科普特色基地称号的决定'],
    ],
    ['关于开展2026年全市优秀课后科普活动案例征集的通知', ['关于开展2026年全市优秀', '课后科普活动案例征集的通知']],
    [
      '关于印发《重庆市利用科普资源助推“双减”工作十条举措》的通知',
      ['关于印发《重庆市利用科普资源', '助推“双减”工作十条举措》的通知'],
    ],
    [
      '重庆市科学技术协会　重庆市教育委员会　重庆市人力资源和社会保障局',
      ['重庆市科学技术协会　重庆市教育委员会', '重庆市人力资源和社会保障局'],
    ],
    // Catches 重庆市文化和旅游|发展委员会, which saves a line.
    [
      '重庆市教育委员会　重庆市科学技术局　重庆市文化和旅游发展委员会　重庆市人力资源和社会保障局',
      ['重庆市教育委员会　重庆市科学技术局', '重庆市文化和旅游发展委员会', '重庆市人力资源和社会保障局'],
    ],
    // Catches “ at the end of a line.
    [
      '关于撤销万州区农业科普示范园等30家单位“重庆市中小学校外科普特色基地”称号的决定',
      ['关于撤销万州区农业科普示范园等30家单位', '“重庆市中小学校外科普特色基地”', '称号的决定'],
    ],
  ])('keep a name, an organ and a term whole: %s', (title, wanted) => {
    expect(breakTitle(title, 20)).toEqual(wanted);
  });

  it('without any break are cut, not lost', () => {
    expect(breakTitle('科'.repeat(45), 20).join('')).toBe('科'.repeat(45));
  });
});
