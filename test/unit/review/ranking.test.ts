import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ranking, scoreKeys } from '../../../src-main/domain/review/ranking';
import { compare } from '../../../src-main/domain/review/rational';
import { publishedScore, tallyOf } from '../../../src-main/domain/review/tally';
import { methodOf, rubricOf, scoring, scorings } from './scorings';

const hundred = rubricOf([10_000]);
const entry = (candidate: string, totals: readonly (number | null | 'barred')[]) => ({
  candidate,
  tally: tallyOf(hundred, methodOf(), scorings(totals)),
});
const places = (entries: ReturnType<typeof entry>[], method = methodOf()) =>
  ranking(entries.map((one) => ({ ...one, keys: scoreKeys(method, one.tally) }))).map(({ candidate, rank, tied }) => [
    candidate,
    rank,
    tied,
  ]);

describe('ranking', () => {
  test('equal scores share a rank and the next one is skipped: 1, 2, 2, 4', () => {
    expect(places([entry('a', [7000]), entry('b', [8000]), entry('c', [9000]), entry('d', [8000])])).toEqual([
      ['c', 1, false],
      ['b', 2, true],
      ['d', 2, true],
      ['a', 4, false],
    ]);
  });

  test('two that print the same score are not tied: 93.48 is above 93.475', () => {
    const near = [entry('a', [9347, 9348]), entry('b', [9348])];
    expect(near.map(({ tally }) => tally.exact && publishedScore(tally.exact, 2))).toEqual(['93.48', '93.48']);
    expect(places(near)).toEqual([
      ['b', 1, false],
      ['a', 2, false],
    ]);
  });

  test('a sum would put nine members before eight: means decide', () => {
    expect(places([entry('nine', Array(9).fill(8000)), entry('eight', Array(8).fill(8100))])[0]).toEqual([
      'eight',
      1,
      false,
    ]);
  });

  test('tie-breakers are applied in their order, and only while places are equal', () => {
    const two = rubricOf([5000, 5000]);
    const byFirst = methodOf({ tieBreakers: [{ by: 'untrimmedMean' }, { by: 'criterion', criterion: 'c1' }] });
    const tally = (candidate: string, marks: [number, number][]) => ({
      candidate,
      tally: tallyOf(
        two,
        byFirst,
        marks.map((given, index) => scoring(index + 1, given)),
      ),
    });
    const entries = [tally('a', [[4000, 3000]]), tally('b', [[3000, 4000]]), tally('c', [[3000, 4000]])];
    expect(places(entries)).toEqual([
      ['a', 1, true],
      ['b', 1, true],
      ['c', 1, true],
    ]);
    expect(places(entries, byFirst)).toEqual([
      ['a', 1, false],
      ['b', 2, true],
      ['c', 2, true],
    ]);
  });

  test('the untrimmed mean tells apart what the trimmed mean does not', () => {
    const entries = [entry('low', [9000, 8000, 8000, 8000, 1000]), entry('high', [9000, 8000, 8000, 8000, 7000])];
    expect(places(entries, methodOf({ tieBreakers: [{ by: 'untrimmedMean' }] }))).toEqual([
      ['high', 1, false],
      ['low', 2, false],
    ]);
  });

  test('whom nobody scored has no rank, comes last and is tied with nobody', () => {
    expect(places([entry('a', ['barred']), entry('b', [null]), entry('c', [10])])).toEqual([
      ['c', 1, false],
      ['a', null, false],
      ['b', null, false],
    ]);
  });

  test('ranks say exactly who is better: one more than the number of better ones', () => {
    const entries = fc.array(fc.array(fc.integer({ min: 60, max: 64 }), { minLength: 1, maxLength: 6 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(entries, (all) => {
        const ranked = ranking(
          all.map((totals, index) => {
            const hundredfold = entry(
              `e${index}`,
              totals.map((total) => total * 100),
            );
            return { ...hundredfold, keys: scoreKeys(methodOf(), hundredfold.tally) };
          }),
        );
        for (const one of ranked) {
          const against = ranked.map((other) =>
            one.tally.exact && other.tally.exact ? compare(other.tally.exact, one.tally.exact) : 0,
          );
          expect(one.rank).toBe(1 + against.filter((order) => order > 0).length);
          expect(one.tied).toBe(against.filter((order) => order === 0).length > 1);
        }
      }),
    );
  });
});
