import { expect, test } from 'vitest';
import { memberSheets } from '../../../src-main/documents/papers/member-sheets';
import { leaves } from '../../../src-main/domain/review/rubric';
import { shippedFonts } from '../../support/fonts';
import { pageTexts, type Word, wordsOf } from '../../support/pdf';
import { scoringData } from '../../support/scoring-data';

const fonts = shippedFonts();
const middle = ({ top, bottom }: Word): number => (top + bottom) / 2;
const points = (mark: number): string => String(mark / 100);

/** Each line of a table that begins with a code, cell by cell, without what name and district say on several lines. */
function linesOf(words: readonly Word[], page: number): string[][] {
  const own = words.filter((word) => word.page === page);
  return own
    .filter(({ text, left }) => left < 30 && /^\d{3}$/.test(text))
    .sort((a, b) => a.top - b.top)
    .map((code) =>
      own
        .filter((word) => Math.abs(middle(word) - middle(code)) < 1.5)
        .sort((a, b) => a.left - b.left)
        .map(({ text }) => text)
        .filter((text) => /^(\d+(\.\d+)?|—|回避)$/.test(text)),
    );
}

// Catches the marks of one member on another's sheet, a mark beside a candidate whom the member may not judge, and a sheet
// for an empty seat that says nothing of whose it is.
test('评分表 has sheets of each member, with the marks that were given, and lines to sign', async () => {
  const data = scoringData();
  const [first, second] = data.members;
  if (!first || !second) throw new Error('no members');
  const blank = { ...second, candidates: second.candidates.map((each) => ({ ...each, marks: {} })) };
  const { bytes, glyphs, pages } = await memberSheets({ ...data, members: [first, blank] }, fonts);
  expect(glyphs.filter(({ state }) => state !== 'fallback')).toEqual([]);
  const texts = pageTexts(bytes);
  expect(texts.length).toBe(pages);
  const begins = texts.map((text) => /评委姓名：(.+?)评委编号：(\d+)/.exec(text)?.slice(1) ?? null);
  const at = [first, blank].map(({ seat }) => begins.findIndex((found) => found?.[1] === String(seat)));
  // Signed sheets get mixed up: every page says whose it is, the rubric's behind them is nobody's.
  expect(begins).toEqual(
    begins.map((_, page) => {
      const { name, seat } = page < (at[1] ?? 0) ? first : blank;
      return page === begins.length - 1 ? null : [name.replace(/\s/g, ''), String(seat)];
    }),
  );
  expect([at[0], (at[1] ?? 0) > 1]).toEqual([0, true]);
  const words = wordsOf(bytes);
  const marked = texts.slice(0, at[1]).flatMap((_, page) => linesOf(words, page + 1));
  const criteria = leaves(data.rubric);
  expect(marked).toEqual(
    first.candidates.map(({ code, barred, marks }) => {
      const given = criteria.map(({ id }) => (barred ? '—' : points(marks[id] ?? 0)));
      const total = criteria.reduce((sum, { id }) => sum + (marks[id] ?? 0), 0);
      return [code, ...given, barred ? '回避' : points(total)];
    }),
  );
  const open = texts.slice(at[1], -1).flatMap((_, page) => linesOf(words, page + 1 + (at[1] ?? 0)));
  expect(open).toEqual(
    blank.candidates.map(({ code, barred }) => [code, ...(barred ? [...criteria.map(() => '—'), '回避'] : [])]),
  );
  expect(texts.filter((text) => text.includes('评委签名：')).length).toBe(2);
  expect(texts.at(-1)).toContain('评分标准满分100分，打分以0.5分为最小单位类别评分项目评分要点分值');
});

test('a blind 评分表 says codes alone', async () => {
  const data = scoringData();
  const { bytes } = await memberSheets({ ...data, blind: true, members: data.members.slice(1, 2) }, fonts);
  const said = pageTexts(bytes).join('');
  expect(data.members[1]?.candidates.filter(({ name }) => said.includes(name.replace(/\s/g, '')))).toEqual([]);
  expect(said).not.toContain('区县');
});
