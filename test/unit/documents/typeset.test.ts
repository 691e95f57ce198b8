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

  it('without any break are cut, not lost', () => {
    expect(breakTitle('科'.repeat(45), 20).join('')).toBe('科'.repeat(45));
  });
});
