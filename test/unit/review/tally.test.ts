import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, formatExact, rational } from '../../../src-main/domain/review/rational';
import { bandOf, publishedScore, tallyOf } from '../../../src-main/domain/review/tally';
import ruleExamples from '../../fixtures/review/rule-examples.json';
import { methodOf, rubricOf, scoring, scorings } from './scorings';

const hundred = rubricOf([10_000]);
const exactOf = (totals: readonly (number | null | 'barred')[], method = methodOf()) => {
  const { exact } = tallyOf(hundred, method, scorings(totals));
  return exact && formatExact(exact);
};

describe('tally of one candidate', () => {
  test('hand-computed: four members plain mean, five members without the ends', () => {
    expect(exactOf([9000, 8050, 8500, 7000])).toBe('651/8');
    expect(exactOf([9000, 8000, 8500, 7000, 9500])).toBe('85/1');
  });

  test('the published examples of the rule', () => {
    for (const example of ruleExamples) {
      const totals = example.judge_scores.map((score) => Math.round(Number(score) * 1000));
      // Thousandths cannot be marks; that one example is proved in rational.test.ts.
      if (totals.some((total) => total % 10 !== 0)) continue;
      const tally = tallyOf(hundred, methodOf(), scorings(totals.map((total) => total / 10)));
      const exact = tally.exact ?? rational(0n);
      expect(formatExact(exact), example.judge_scores.join()).toBe(example.mean_exact);
      expect(publishedScore(exact, 2)).toBe(example.score);
      expect(tally.marks.filter((mark) => mark.state === 'counted')).toHaveLength(example.counted);
    }
  });

  test('the missing and the barred are left out and shown, and do not count for the trim', () => {
    const tally = tallyOf(hundred, methodOf(), scorings([9000, null, 8000, 'barred', 7000, 6000]));
    expect(tally.marks.map((mark) => mark.state)).toEqual([
      'counted',
      'missing',
      'counted',
      'barred',
      'counted',
      'counted',
    ]);
    expect(tally.members).toBe(4);
    expect(tally.exact).toEqual(rational(75n));
  });

  test('marks given before a bar was set would still be counted', () => {
    const before = { ...scoring(1, [9000]), barred: true };
    const tally = tallyOf(hundred, methodOf(), [before, scoring(2, [8000])]);
    expect(tally.marks[0]).toEqual({ member: 'm1', seat: 1, total: null, state: 'barred' });
    expect(tally.exact).toEqual(rational(80n));
  });

  test('a ballot with one criterion open counts for nothing, and a mark off the rubric is none', () => {
    const two = rubricOf([5000, 5000], 50);
    const method = methodOf({
      tieBreakers: ['c1', 'c2'].map((criterion) => ({ by: 'criterion' as const, criterion })),
    });
    const tally = tallyOf(two, method, [
      scoring(1, [4000, null]),
      scoring(2, [4000, 5050]),
      scoring(3, [4000, 4025]),
      scoring(4, [4000, 4050]),
    ]);
    expect(tally.marks.map((mark) => mark.state)).toEqual(['missing', 'missing', 'missing', 'counted']);
    expect(tally.criteria).toEqual(
      new Map([
        ['c1', rational(40n)],
        ['c2', rational(81n, 2n)],
      ]),
    );
  });

  test('all totals equal: exactly one high and one low are dropped, not all of them', () => {
    const states = tallyOf(hundred, methodOf(), scorings([8550, 8550, 8550, 8550, 8550])).marks.map((m) => m.state);
    expect(states).toEqual(['droppedHigh', 'counted', 'counted', 'counted', 'droppedLow']);
  });

  test('nobody scored: no score, and no division by zero', () => {
    expect(tallyOf(hundred, methodOf(), scorings(['barred', null])).exact).toBeNull();
    expect(tallyOf(hundred, methodOf(), []).exact).toBeNull();
  });

  test('a trim that would drop everyone drops nobody', () => {
    expect(exactOf([9000, 8000], methodOf({ trim: { drop: 1, from: 1 } }))).toBe('85/1');
  });

  test('the band follows the printed score: 89.995 is printed 90.00', () => {
    const method = methodOf();
    expect(bandOf(hundred, method, rational(89_995n, 1000n))).toBe('优秀');
    expect(bandOf(hundred, method, rational(89_994n, 1000n))).toBe('优良');
    expect(bandOf(hundred, method, rational(60n))).toBe('合格');
    expect(bandOf(hundred, method, rational(5999n, 100n))).toBeNull();
  });
});

const total = fc.integer({ min: 0, max: 10_000 });

describe('tally, for any totals', () => {
  test('agrees with a naive sum of integers', () => {
    fc.assert(
      fc.property(fc.array(total, { minLength: 5, maxLength: 15 }), (totals) => {
        const kept = totals.toSorted((a, b) => a - b).slice(1, -1);
        const sum = kept.reduce((a, b) => a + BigInt(b), 0n);
        expect(tallyOf(hundred, methodOf(), scorings(totals)).exact).toEqual(rational(sum, 100n * BigInt(kept.length)));
      }),
    );
  });

  test('does not depend on who sits where', () => {
    const shuffled = fc
      .array(total, { minLength: 1, maxLength: 12 })
      .chain((totals) => fc.tuple(fc.constant(totals), fc.shuffledSubarray(totals, { minLength: totals.length })));
    fc.assert(
      fc.property(shuffled, ([totals, other]) => {
        expect(exactOf(other)).toBe(exactOf(totals));
      }),
    );
  });

  test('one mark raised never lowers the score', () => {
    fc.assert(
      fc.property(fc.array(total, { minLength: 1, maxLength: 12 }), fc.nat(), total, (totals, which, raised) => {
        const at = which % totals.length;
        const before = tallyOf(hundred, methodOf(), scorings(totals)).exact;
        const higher = totals.map((mark, index) => (index === at ? Math.max(mark, raised) : mark));
        const after = tallyOf(hundred, methodOf(), scorings(higher)).exact;
        expect(before && after && compare(after, before)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('where the trim applies already, one more mark above the score never lowers it', () => {
    fc.assert(
      fc.property(fc.array(total, { minLength: 5, maxLength: 12 }), total, (totals, more) => {
        const before = tallyOf(hundred, methodOf(), scorings(totals)).exact;
        fc.pre(before !== null && compare(rational(BigInt(more), 100n), before) >= 0);
        const after = tallyOf(hundred, methodOf(), scorings([...totals, more])).exact;
        expect(before && after && compare(after, before)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('lies between the lowest and the highest that were counted', () => {
    fc.assert(
      fc.property(
        fc.array(total, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 9 }),
        (totals, drop, from) => {
          const { exact, marks } = tallyOf(hundred, methodOf({ trim: { drop, from } }), scorings(totals));
          const counted = marks.filter((mark) => mark.state === 'counted').map((mark) => mark.total ?? -1);
          const low = BigInt(Math.min(...counted));
          const high = BigInt(Math.max(...counted));
          expect(compare(exact ?? rational(-1n), rational(low, 100n))).toBeGreaterThanOrEqual(0);
          expect(compare(exact ?? rational(101n), rational(high, 100n))).toBeLessThanOrEqual(0);
        },
      ),
    );
  });
});
