import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Method } from '../../../src-main/domain/review/model';
import { normalised } from '../../../src-main/domain/review/normalise';
import { add, compare, formatExact, rational } from '../../../src-main/domain/review/rational';
import { reckoningOf } from '../../../src-main/domain/review/reckoning';
import { resultsOf } from '../../../src-main/domain/review/results';
import { tallyOf } from '../../../src-main/domain/review/tally';
import { tallyRows } from '../../../src-main/domain/review/tally-row';
import { ballotOf, candidateOf, dossierOf, memberOf } from './rounds';
import { methodOf, rubricOf, scoring } from './scorings';

const rubric = rubricOf([5000, 5000], 1);
const given = fc.array(fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 5000 })), {
  minLength: 1,
  maxLength: 11,
});
const methods = fc.record({
  mean: fc.constantFrom<Method['mean']>('trimmed', 'mean', 'median'),
  level: fc.constantFrom<Method['level']>('total', 'criterion'),
  drop: fc.integer({ min: 0, max: 2 }),
});
const methodFrom = ({ mean, level, drop }: { mean: Method['mean']; level: Method['level']; drop: number }) =>
  methodOf({ mean, level, trim: { drop, from: 5 } });
const exactOf = (method: Method, all: readonly (readonly number[])[]) => {
  const { exact } = tallyOf(
    rubric,
    method,
    all.map((marks, at) => scoring(at + 1, marks)),
  );
  if (exact === null) throw new Error('no score');
  return exact;
};

/** The same by another way: numbers in a list are taken off its ends one by one, sums are kept over a common 360360. */
function slow(method: Method, all: readonly (readonly number[])[]): bigint {
  const UNITS = 360_360n;
  const part = (values: number[]): bigint => {
    const list = values.toSorted((a, b) => a - b);
    if (method.mean === 'median') {
      while (list.length > 2) {
        list.shift();
        list.pop();
      }
    } else if (method.mean === 'trimmed' && values.length >= method.trim.from)
      for (let k = 0; k < method.trim.drop; k += 1) {
        list.shift();
        list.pop();
      }
    let sum = 0n;
    for (const value of list) sum += BigInt(value) * UNITS;
    return sum / BigInt(list.length);
  };
  if (method.level === 'total') return part(all.map(([a = 0, b = 0]) => a + b));
  return part(all.map(([a = 0]) => a)) + part(all.map(([, b = 0]) => b));
}

describe('every way to a score, for any marks', () => {
  test('equals a slow reckoning written differently', () => {
    fc.assert(
      fc.property(given, methods, (all, how) => {
        const method = methodFrom(how);
        const exact = exactOf(method, all);
        expect(compare(exact, rational(slow(method, all), 36_036_000n))).toBe(0);
      }),
    );
  });

  test('does not depend on the order of the members', () => {
    fc.assert(
      fc.property(given, methods, (all, how) => {
        expect(compare(exactOf(methodFrom(how), all), exactOf(methodFrom(how), all.toReversed()))).toBe(0);
      }),
    );
  });

  test('raising one mark never lowers the score', () => {
    fc.assert(
      fc.property(given, methods, fc.nat(), fc.integer({ min: 1, max: 5000 }), (all, how, at, more) => {
        const raised = all.map(([a, b], index) => (index === at % all.length ? [Math.min(5000, a + more), b] : [a, b]));
        expect(compare(exactOf(methodFrom(how), raised), exactOf(methodFrom(how), all))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('where the trim already applies, one more total above the score never lowers it', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 5000 }), (all, drop, mark) => {
        fc.pre(all.length >= 5);
        const method = methodOf({ trim: { drop, from: 5 } });
        const before = exactOf(method, all);
        fc.pre(compare(rational(BigInt(mark) * 2n, 100n), before) >= 0);
        expect(compare(exactOf(method, [...all, [mark, mark]]), before)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('lies between the lowest and the highest total that is kept', () => {
    fc.assert(
      fc.property(given, methods, (all, how) => {
        const method = methodFrom({ ...how, level: 'total' });
        const totals = all.map(([a, b]) => a + b).toSorted((a, b) => a - b);
        const drop = method.mean === 'trimmed' && all.length >= 5 ? method.trim.drop : 0;
        const kept = totals.slice(drop, totals.length - drop);
        const exact = exactOf(method, all);
        expect(compare(exact, rational(BigInt(kept[0] ?? 0), 100n))).toBeGreaterThanOrEqual(0);
        expect(compare(exact, rational(BigInt(kept.at(-1) ?? 0), 100n))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('groups brought to one measure', () => {
  const entry = (candidate: string, group: string, points: number) => ({
    candidate,
    group,
    mean: rational(BigInt(points)),
  });
  test('by hand: the distance from the group, stretched, on the mean of all', () => {
    const scores = normalised([entry('a', '1', 90), entry('b', '1', 70), entry('c', '2', 60), entry('d', '2', 50)]);
    // All: mean 67.5, mean distance 12.5. Group 1: 80 and 10. Group 2: 55 and 5.
    expect([...scores].map(([id, { score }]) => [id, formatExact(score)])).toEqual([
      ['a', '80/1'],
      ['b', '55/1'],
      ['c', '80/1'],
      ['d', '55/1'],
    ]);
  });

  test('one group alone is left as it is, and equal scores get the mean of all', () => {
    expect(normalised([entry('a', '1', 90), entry('b', '1', 70)]).size).toBe(0);
    const flat = normalised([entry('a', '1', 80), entry('b', '1', 80), entry('c', '2', 60)]);
    expect(flat.get('a')?.score).toEqual(rational(220n, 3n));
  });

  test('within a group nobody changes places', () => {
    const all = fc.array(fc.tuple(fc.constantFrom('1', '2', '3'), fc.integer({ min: 0, max: 100 })), { maxLength: 12 });
    fc.assert(
      fc.property(all, (given) => {
        const entries = given.map(([group, points], at) => entry(`c${at}`, group, points));
        const scores = normalised(entries);
        for (const a of entries)
          for (const b of entries) {
            const [x, y] = [scores.get(a.candidate)?.score, scores.get(b.candidate)?.score];
            if (a.group === b.group && x && y && compare(a.mean, b.mean) > 0)
              expect(compare(x, y)).toBeGreaterThanOrEqual(0);
          }
      }),
    );
  });
});

describe('deductions, bonus and gates', () => {
  const own = {
    ...rubricOf([10_000]),
    gates: [{ id: 'g', name: '原创' }],
    deductions: [{ id: 'late', name: '超时', points: 200 }],
    bonus: [{ id: 'rural', name: '服务农村', maximum: 300 }],
  };
  const entered = { gates: { g: true }, deductions: { late: 2 }, bonus: { rural: 150 }, remark: '' };
  const results = (adjustments: typeof entered | null, mark = 8000) =>
    resultsOf(
      dossierOf(
        { rubric: own },
        {
          members: [memberOf(1)],
          candidates: [candidateOf('1', 'pass', { adjustments })],
          ballots: [ballotOf('m1', '1', [mark])],
        },
      ),
    );

  test('count after the mean, each said; the members’ marks stay as they are', () => {
    const [result] = results(entered);
    if (!result) throw new Error('no result');
    expect(formatExact(result.tally.exact ?? rational(0n))).toBe('155/2');
    const [row] = tallyRows({ rubric: own, method: methodOf() }, [result]);
    if (!row) throw new Error('no row');
    expect(reckoningOf(methodOf(), own, row)).toEqual([
      '1 名评委打分，不足 5 名，不去掉最高分和最低分，全部计入。',
      '（80）÷ 1 = 80 ÷ 1 = 80。',
      '平均之后加减：超时 2 次，每次扣 2 分 −4；服务农村 +1.5，得 155/2。',
      '保留 2 位小数，四舍五入：77.50 分，第 1 名，优良。排名按未四舍五入的得分。',
    ]);
  });

  test('a group whose scores are all equal is not said to be divided by 0', () => {
    const grouped = dossierOf(
      { rubric: { ...own, gates: [], deductions: [], bonus: [] }, method: methodOf({ normalise: true }) },
      {
        members: [memberOf(1)],
        candidates: [
          candidateOf('1', 'pass', { group: '1' }),
          candidateOf('2', 'pass', { group: '1' }),
          candidateOf('3', 'pass', { group: '2' }),
        ],
        ballots: [ballotOf('m1', '1', [8000]), ballotOf('m1', '2', [8000]), ballotOf('m1', '3', [6000])],
      },
    );
    const { method, rubric: plain } = grouped.round;
    const [row] = tallyRows({ rubric: plain, method }, resultsOf(grouped));
    if (!row) throw new Error('no row');
    expect(reckoningOf(method, plain, row).slice(2, 4)).toEqual([
      '分组换算：全体平均 220/3、平均差 80/9；本组平均 80、平均差 0。',
      '本组得分全部相同，换算后取全体平均 220/3（换算前 80）。',
    ]);
  });

  test('a score never falls below 0', () => {
    expect(results({ ...entered, bonus: { rural: 0 } }, 100)[0]?.tally.exact).toEqual(rational(0n));
    expect(add(rational(1n, 2n), rational(1n, 2n))).toEqual(rational(1n));
  });
});
