import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noCeilings } from '../../../src-main/domain/review/defaults';
import { quotaProblem } from '../../../src-main/domain/review/method';
import type { Level, Quota } from '../../../src-main/domain/review/model';
import { ranking, scoreKeys } from '../../../src-main/domain/review/ranking';
import { rational } from '../../../src-main/domain/review/rational';
import { type Contender, select, tiesAtCut } from '../../../src-main/domain/review/selection';
import { publishedScore, roundedScore, tallyOf } from '../../../src-main/domain/review/tally';
import stars from '../../fixtures/review/instructor-stars.json';
import { methodOf, rubricOf, scoring } from './scorings';

const level = (name: string, more: Partial<Level>): Level => ({
  id: name,
  name,
  count: null,
  share: null,
  minimum: null,
  ...more,
});
const CASCADE = [level('五星', { count: 20 }), level('四星', { count: 30 }), level('三星', { count: 50 })];

const contender = (candidate: string, rank: number, units: number, district = 'D', unit = ''): Contender => ({
  ...{ candidate, name: candidate, district, districtName: district, unit, rank },
  score: rational(BigInt(units), 100n),
  printed: String(units),
  barrier: null,
});

function starContenders(): Contender[] {
  const rubric = rubricOf([10_000], 10);
  const method = methodOf();
  const entries = stars.entries.map(({ id, marks }) => {
    const scorings = Object.values(marks).map((given, index) =>
      scoring(index + 1, typeof given === 'string' ? 'barred' : [given as number]),
    );
    const tally = tallyOf(rubric, method, scorings);
    return { candidate: id, tally, keys: scoreKeys(method, tally) };
  });
  return ranking(entries).map(({ candidate, rank, tally: { exact } }) => ({
    ...contender(candidate, rank ?? 0, 0),
    rank,
    score: exact && roundedScore(exact, 2),
    printed: exact && publishedScore(exact, 2),
  }));
}

const rulesOf = (quota: Partial<Quota>, order: string[] | null = null) => ({
  quota: { ...noCeilings, ...quota },
  excluded: new Set<string>(),
  order,
});

describe('levels in cascade', () => {
  // A tie at one line must not spill into the line below, whose loser takes one of its places.
  test('130 instructors for 20, 30 and 50 stars: who is certain at each level, and who is tied at each line', () => {
    const { proposal, tieAtCut } = select(starContenders(), rulesOf({ levels: CASCADE }));
    expect(tieAtCut.toSorted()).toEqual(stars.lines.flatMap(({ tied }) => tied).toSorted());
    for (const [index, { name }] of CASCADE.entries()) {
      const certain = proposal.filter((one) => one.level === name).map(({ candidate }) => candidate);
      expect(certain.toSorted()).toEqual(stars.lines[index]?.certain.toSorted());
    }
  });

  test('decided, every level is full, and who lost the tie above is the first below', () => {
    const all = starContenders();
    const order = tiesAtCut(all, rulesOf({ levels: CASCADE })).toReversed();
    const { proposal, tieAtCut } = select(all, rulesOf({ levels: CASCADE }, order));
    expect(tieAtCut).toEqual([]);
    const counts = CASCADE.map(({ name }) => proposal.filter((one) => one.level === name).length);
    expect(counts).toEqual([20, 30, 50]);
    const loser = order.filter((id) => stars.lines[1]?.tied.includes(id)).at(-1);
    expect(proposal.find(({ candidate }) => candidate === loser)?.level).toBe('三星');
  });

  test('a share is of all who were judged, rounded down', () => {
    const all = Array.from({ length: 19 }, (_, index) => contender(`c${index}`, index + 1, 9000 - index));
    const { proposal } = select(
      all,
      rulesOf({ levels: [level('一等奖', { share: 10 }), level('二等奖', { share: 20 })] }),
    );
    expect(proposal.map((one) => one.level).filter((name) => name !== null)).toEqual([
      '一等奖',
      ...['二等奖', '二等奖', '二等奖'],
    ]);
    expect(proposal[4]?.why).toBe('第 5 名，各等次名额已满');
  });

  test('grades by score alone: everyone has one, by the published score', () => {
    const grades = [level('合格', { minimum: 6000 }), level('限期整改', { minimum: 4000 }), level('取消称号', {})];
    const { proposal } = select(
      [contender('a', 1, 6000), contender('b', 2, 5999), contender('c', 3, 3999)],
      rulesOf({ levels: grades }),
    );
    expect(proposal.map((one) => one.level)).toEqual(['合格', '限期整改', '取消称号']);
  });

  test('below the lowest grade nobody gets one', () => {
    const { proposal } = select([contender('a', 1, 5000)], rulesOf({ levels: [level('合格', { minimum: 6000 })] }));
    expect(proposal).toEqual([
      { candidate: 'a', outcome: 'notSelected', level: null, why: '得分 5000 分，达不到“合格”' },
    ]);
  });
});

describe('a ceiling per unit', () => {
  test('one base has at most so many; the next of another base follows', () => {
    const all = [1, 2, 3, 4].map((n) => contender(`c${n}`, n, 9000 - n, 'D', n < 4 ? '科技馆' : '天文馆'));
    const { proposal } = select(all, rulesOf({ total: 3, perUnit: 2 }));
    expect(proposal.map(({ outcome }) => outcome)).toEqual(['selected', 'selected', 'notSelected', 'selected']);
    expect(proposal[2]?.why).toBe('第 3 名，科技馆名额 2 个已满');
  });

  test('who is tied for the last place of a unit is named, and nobody else', () => {
    const all = [
      contender('a', 1, 9000, 'D', '科技馆'),
      contender('b', 1, 9000, 'D', '科技馆'),
      contender('c', 1, 9000, 'D', '天文馆'),
    ];
    const { proposal, tieAtCut } = select(all, rulesOf({ perUnit: 1 }));
    expect(tieAtCut).toEqual(['a', 'b']);
    expect(proposal[2]?.outcome).toBe('selected');
  });
});

describe('quotas that contradict each other are said when they are set', () => {
  const rubric = rubricOf([10_000]);
  const said = (quota: Partial<Quota>) => quotaProblem({ ...noCeilings, ...quota }, rubric, 'score');
  test.each<[string, Partial<Quota>, string | null]>([
    [
      'levels over the total',
      { total: 90, levels: CASCADE },
      '各等次名额合计 100 个，超过总名额 90 个，请改其中一个。',
    ],
    [
      'levels short of the total',
      { total: 110, levels: CASCADE },
      '各等次名额合计 100 个，少于总名额 110 个，多出的名额没有等次可给，请改其中一个。',
    ],
    ['as many as the total', { total: 100, levels: CASCADE }, null],
    [
      'a unit over its district',
      { perDistrict: 2, perUnit: 3 },
      '每个单位至多 3 个，多于每个区县至多 2 个，两者矛盾，请改其中一个。',
    ],
    [
      'a district over the total',
      { total: 5, perDistrict: 6 },
      '每个区县至多 6 个，多于总名额 5 个，两者矛盾，请改其中一个。',
    ],
    [
      'a level below the minimum',
      { minimum: 6000, levels: [level('三星', { minimum: 5000 })] },
      '“三星”的最低分低于最低入选分 60 分，两者矛盾，请改其中一个。',
    ],
    [
      'shares over the whole',
      { levels: [level('甲', { share: 60 }), level('乙', { share: 50 })] },
      '各等次所占比例合计 110%，超过 100%，请改低。',
    ],
    [
      'a lower level that asks for more',
      { levels: [level('甲', { minimum: 6000 }), level('乙', { minimum: 7000 })] },
      '“乙”的最低分高于它上面的等次，请从高到低排列。',
    ],
  ])('%s', (_, quota, problem) => expect(said(quota)).toBe(problem));
});

const anyone = fc
  .array(fc.tuple(fc.integer({ min: 60, max: 66 }), fc.constantFrom('D1', 'D2'), fc.constantFrom('', 'U1', 'U2')), {
    maxLength: 16,
  })
  .map((all) =>
    all
      .map(([score, district, unit], index) => {
        const rank = 1 + all.filter(([other]) => other > score).length;
        // A unit lies in one district.
        return contender(`e${index}`, rank, score * 100, district, unit === '' ? '' : `${district}${unit}`);
      })
      .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)),
  );
const counts = fc.option(fc.integer({ min: 0, max: 4 }));
const quotaShape = {
  total: fc.option(fc.integer({ min: 0, max: 9 })),
  perDistrict: fc.option(fc.integer({ min: 1, max: 5 })),
  perUnit: fc.option(fc.integer({ min: 1, max: 3 })),
  minimum: fc.constant(null),
  reserves: fc.integer({ min: 0, max: 3 }),
  levels: fc.array(counts, { maxLength: 3 }).map((all) => all.map((count, at) => level(`L${at}`, { count }))),
};
const quotas = fc.record(quotaShape);

describe('selection with levels and units, for any contenders', () => {
  const chosenBy = (all: Contender[], quota: Quota, decided: boolean) => {
    const open = rulesOf(quota);
    const rules = decided ? { ...open, order: tiesAtCut(all, open) } : open;
    return select(all, rules).proposal;
  };

  test('no ceiling is ever passed', () => {
    fc.assert(
      fc.property(anyone, quotas, fc.boolean(), (all, quota, decided) => {
        const proposal = chosenBy(all, quota, decided);
        const chosen = all.filter((_, index) => proposal[index]?.outcome === 'selected');
        const most = (key: (one: Contender) => string) =>
          Math.max(
            0,
            ...[...new Set(chosen.map(key))].map((value) => chosen.filter((one) => key(one) === value).length),
          );
        expect(chosen.length).toBeLessThanOrEqual(quota.total ?? all.length);
        expect(most(({ district }) => district)).toBeLessThanOrEqual(quota.perDistrict ?? all.length);
        const ofUnits = chosen.filter(({ unit }) => unit !== '');
        for (const unit of new Set(ofUnits.map((one) => one.unit)))
          expect(ofUnits.filter((one) => one.unit === unit).length).toBeLessThanOrEqual(quota.perUnit ?? all.length);
        for (const { name, count } of quota.levels)
          expect(proposal.filter((one) => one.level === name).length).toBeLessThanOrEqual(count ?? all.length);
      }),
    );
  });

  test('nobody of the same district and unit is passed over by a worse rank, nor given a lower level', () => {
    fc.assert(
      fc.property(anyone, quotas, (all, quota) => {
        const proposal = chosenBy(all, quota, true);
        const grade = (index: number) => {
          const one = proposal[index];
          if (one?.outcome !== 'selected') return 99;
          return one.level === null ? 0 : quota.levels.findIndex(({ name }) => name === one.level);
        };
        for (const [i, a] of all.entries())
          for (const [j, b] of all.entries())
            if ((a.rank ?? 0) < (b.rank ?? 0) && a.district === b.district && a.unit === b.unit)
              expect(grade(i)).toBeLessThanOrEqual(grade(j));
      }),
    );
  });

  // Whoever asks why a worse one got in must find the rule on the line, and the rule must be true.
  test('a better one is passed over only by a ceiling that is reached, and its line says which', () => {
    const asked = fc.record({ ...quotaShape, minimum: fc.option(fc.integer({ min: 6000, max: 6600 })) });
    fc.assert(
      fc.property(anyone, asked, fc.boolean(), (all, quota, decided) => {
        const proposal = chosenBy(all, quota, decided);
        const open = new Set(decided ? [] : tiesAtCut(all, rulesOf(quota)));
        const chosen = all.filter((_, index) => proposal[index]?.outcome === 'selected');
        // A place that hangs on a tie is taken, whoever of the tied will have it.
        const taken = all.filter((other) => chosen.includes(other) || open.has(other.candidate));
        const worst = Math.max(0, ...chosen.map(({ rank }) => rank ?? 0));
        for (const [index, one] of all.entries()) {
          const { outcome, why = '' } = proposal[index] ?? {};
          if (outcome === 'selected' || (one.rank ?? 0) >= worst) continue;
          const full = (key: 'district' | 'unit', ceiling: number | null) =>
            ceiling !== null && taken.filter((other) => other[key] === one[key]).length >= ceiling;
          const rule = [
            why.includes(`${one.districtName}名额 ${quota.perDistrict} 个已满`) && full('district', quota.perDistrict),
            why.includes(`${one.unit}名额 ${quota.perUnit} 个已满`) && one.unit !== '' && full('unit', quota.perUnit),
            why.includes('跨越名额线，须由评委会决定') && !decided,
          ];
          expect([why, rule.some(Boolean)]).toEqual([why, true]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('who is tied does not depend on the order in which equals come', () => {
    fc.assert(
      fc.property(anyone, quotas, (all, quota) => {
        const turned = all.toReversed().toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
        const plain = (list: Contender[]) =>
          select(list, rulesOf(quota))
            .proposal.map(({ candidate, outcome, level }) => `${candidate} ${outcome} ${level}`)
            .toSorted();
        expect(plain(turned)).toEqual(plain(all));
      }),
    );
  });
});
