import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src-main/documents/excel/read';
import type { RawSheet } from '../../../../src-main/domain/import/raw';
import { readScoreBook } from '../../../../src-main/domain/review/score-workbook/read';
import { tallyBook } from '../../../../src-main/domain/review/score-workbook/tally';
import courses from '../../../fixtures/review/scores-course-selection.expected.json';
import stars from '../../../fixtures/review/scores-instructor-stars.expected.json';
import { methodOf } from '../scorings';

const fixture = (name: string) => fileURLToPath(new URL(`../../../fixtures/review/${name}`, import.meta.url));
const courseSheets = await readTable(fixture('scores-course-selection.xlsx'));
const starSheets = await readTable(fixture('scores-instructor-stars.xlsx'));
const tallied = (sheets: readonly RawSheet[]) => tallyBook(readScoreBook(sheets), methodOf());

interface Expected {
  id: string;
  name: string | null;
  judge_count: number;
  mean_exact: string;
  score: string;
  rank: number;
  dropped: { highest: string; lowest: string };
}

const byCode = <T extends { code: string }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => (a.code < b.code ? -1 : 1));
const expected = (entries: readonly Expected[]) =>
  byCode(
    entries.map(({ id, name, judge_count, mean_exact, score, rank, dropped }) => ({
      code: id,
      name,
      members: judge_count,
      dropped: { high: [dropped.highest], low: [dropped.lowest] },
      exact: mean_exact,
      score,
      rank,
    })),
  );
const tiesOf = (ties: readonly (readonly string[])[]) => ties.map((codes) => codes.toSorted());
const findingsOf = (sheets: readonly RawSheet[]) =>
  readScoreBook(sheets).findings.map(({ level, code, sheet, cell }) => `${sheet} ${cell} ${level} ${code}`);

/** The sheet with every column moved to where `order` says, merged ranges of one column along with it. */
function withColumns(sheet: RawSheet, from: number, order: readonly number[]): RawSheet {
  const place = new Map(order.map((column, at) => [column, at + 1]));
  const rows = sheet.rows.map((row) =>
    row.row < from
      ? row
      : {
          ...row,
          cells: row.cells
            .map((cell) => ({ ...cell, column: place.get(cell.column) ?? cell.column }))
            .toSorted((a, b) => a.column - b.column),
        },
  );
  return { ...sheet, rows, merges: [] };
}

/** The sheet with its rows below the head in another order; row numbers stay where they are. */
function withRows(sheet: RawSheet, head: number, order: readonly number[]): RawSheet {
  const [above, below] = [sheet.rows.filter(({ row }) => row <= head), sheet.rows.filter(({ row }) => row > head)];
  const moved = below.flatMap((row, at) => {
    const source = below[order[at] ?? at];
    return source ? [{ ...source, row: row.row }] : [];
  });
  return { ...sheet, rows: [...above, ...moved], merges: [] };
}

const shuffled = (length: number, first: number) => {
  const all = Array.from({ length }, (_, at) => at + first);
  return fc.shuffledSubarray(all, { minLength: length, maxLength: length });
};

describe('score workbooks, worked out elsewhere', () => {
  it('a sheet a member: every total dropped, fraction, score and rank of 60 courses, and the ties', () => {
    const { candidates, ties } = tallied(courseSheets);
    expect(byCode(candidates)).toEqual(expected(courses.courses));
    expect(tiesOf(ties)).toEqual(tiesOf(courses.ties.map(({ members }) => members)));
  });

  it('a matrix of totals: the same of 130 instructors, also where Excel stores 86.700000000000003', () => {
    const { candidates, ties } = tallied(starSheets);
    expect(byCode(candidates)).toEqual(expected(stars.candidates));
    expect(tiesOf(ties)).toEqual(tiesOf(stars.ties.map(({ members }) => members)));
  });

  it('names the members as the sheets do', () => {
    const people = (list: readonly { name: string }[]) => list.map(({ name }) => name);
    expect(people(readScoreBook(courseSheets).members)).toEqual(people(courses.judges));
    expect(readScoreBook(courseSheets).members.map(({ code }) => code)).toEqual(courses.judges.map(({ id }) => id));
    expect(people(readScoreBook(starSheets).members)).toEqual(people(stars.judges));
  });

  it('says exactly what was planted: marks left out, sums typed wrong, texts, bars, and nothing more', () => {
    expect(findingsOf(courseSheets).filter((line) => !line.endsWith('row.footnote'))).toEqual([
      '评分标准  I sheet.rubric',
      '评委1 J9 W score.total-wrong',
      '评委2 I50 E score.missing',
      '评委3 D15 I score.avoidance',
      '评委3 D17 I score.avoidance',
      '评委4 D14 N score.text',
      '评委5 K49 I score.avoidance',
      '评委5 K50 I score.avoidance',
      '评委6 G18 E score.missing',
      '评委7 E37 N score.text',
      '评委8 K36 I score.avoidance',
      '评委9 J45 W score.total-wrong',
    ]);
    expect(findingsOf(starSheets)).toEqual([
      '评委打分汇总 row 134 I row.footnote',
      ...['F42', 'F43', 'F44', 'F45', 'I93', 'I94', 'I95', 'I96', 'I97'].map(
        (cell) => `评委打分汇总 ${cell} I score.avoidance`,
      ),
    ]);
  });

  it('finds columns, rows and sheets in any order, each sheet in its own', () => {
    const right = tallied(courseSheets);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(shuffled(11, 1), shuffled(61, 0)), { minLength: 9, maxLength: 9 }),
        shuffled(10, 0),
        (orders, sheetOrder) => {
          const moved = courseSheets.map((sheet, at) => {
            const [columns, rows] = orders[at - 1] ?? [];
            return columns && rows ? withRows(withColumns(sheet, 3, columns), 3, rows) : sheet;
          });
          const { candidates, ties } = tallied(sheetOrder.flatMap((at) => moved[at] ?? []));
          expect(byCode(candidates)).toEqual(byCode(right.candidates));
          expect(tiesOf(ties)).toEqual(tiesOf(right.ties));
        },
      ),
      { numRuns: 15 },
    );
    const matrix = tallied(starSheets);
    fc.assert(
      fc.property(shuffled(13, 1), shuffled(131, 0), (columns, rows) => {
        const moved = starSheets.map((sheet) => withRows(withColumns(sheet, 3, columns), 3, rows));
        expect(byCode(tallied(moved).candidates)).toEqual(byCode(matrix.candidates));
      }),
      { numRuns: 15 },
    );
  });
});
