import { expect } from 'vitest';
import { asPdf } from '../../src-main/documents/papers/draft';
import type { OfficialContent } from '../../src-main/domain/official/content';
import { shippedFonts } from './fonts';
import { officialContent } from './official';
import { boxTop, type Word, wordsOf } from './pdf';
import { type Rule, rulesOf, strokesOf } from './rules';

/*
 * What is measured in the PDF of an official document, mm. Sizes: 3号 16 pt, 2号 22 pt, 4号 14 pt. Lines of the page are
 * 225/22 mm, characters 156/28 mm.
 */
export const em = (points: number): number => (points * 25.4) / 72;
export const LINE = 225 / 22;
export const CELL = 156 / 28;
/** Type area of the page. */
export const AREA = { left: 28, top: 37, right: 184, bottom: 262 } as const;
/** From a line's edge to the characters in it. */
export const INSET = (LINE - em(16)) / 2;

export interface Measured {
  pages: number;
  words: Word[];
  rules(page: number): Rule[];
  /** Thickness of the long horizontal lines, from the top down, mm. */
  strokes(page: number): number[];
}

export async function measured(given: Partial<OfficialContent>): Promise<Measured> {
  const { bytes, pages } = await asPdf(officialContent(given), shippedFonts());
  return {
    pages: pages ?? 0,
    words: wordsOf(bytes),
    rules: (page) => rulesOf(bytes, page),
    strokes: (page) => strokesOf(bytes, page),
  };
}

export const find = ({ words }: Measured, text: string, page: number, nth = 0): Word => {
  const found = words.filter((word) => word.text.includes(text) && word.page === page)[nth];
  if (!found) throw new Error(`not on page ${page}: ${text}`);
  return found;
};

/** Points, from the height of a word in the shipped 宋体. */
export const sizeOf = ({ top, bottom }: Word): number => (bottom - top) / (1.437 * em(1));
export const topOf = (word: Word): number => boxTop(word, sizeOf(word));
export const bottomOf = (word: Word): number => topOf(word) + em(sizeOf(word));
export const middle = ({ left, right }: Word): number => (left + right) / 2;
/** The page's line, 0 the first, that a word stands in the middle of. */
export const lineOf = (word: Word): number => (topOf(word) - (LINE - em(sizeOf(word))) / 2 - AREA.top) / LINE;

export type Row = [what: string, actual: number, wanted: number];
export const within = (rows: Row[]): void => {
  const off = rows.filter(([, actual, wanted]) => !(Math.abs(actual - wanted) <= 0.5));
  expect(
    off.map(([what, actual, wanted]) => `${what}: ${actual.toFixed(2)} mm, should be ${wanted.toFixed(2)}`),
  ).toEqual([]);
};
