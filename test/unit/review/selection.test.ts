import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noCeilings } from '../../../src-main/domain/review/defaults';
import type { Level, Quota } from '../../../src-main/domain/review/model';
import { formatUnits, rational } from '../../../src-main/domain/review/rational';
import { type Contender, type SelectionRules, select, tiesAtCut } from '../../../src-main/domain/review/selection';

const NAMES: Record<string, string> = { D1: '万州区', D2: '渝中区', D3: '忠县' };

/** From [id, hundredths of a point, district], ranked by score. */
function contenders(entries: readonly (readonly [string, number, string?])[]): Contender[] {
  return entries
    .map(([candidate, units, district = 'D1']) => ({
      candidate,
      name: candidate.toUpperCase(),
      district,
      districtName: NAMES[district] ?? '',
      rank: 1 + entries.filter(([, other]) => other > units).length,
      score: rational(BigInt(units), 100n),
      printed: formatUnits(BigInt(units), 2),
      unit: '',
      barrier: null,
    }))
    .toSorted((a, b) => a.rank - b.rank);
}

const rulesOf = (quota: Partial<Quota> = {}, more: Partial<SelectionRules> = {}): SelectionRules => ({
  quota: { ...noCeilings, ...quota },
  excluded: new Set(),
  order: null,
  ...more,
});

const outcomes = (all: Contender[], rules: SelectionRules) =>
  select(all, rules).proposal.map(({ candidate, outcome }) => `${candidate} ${outcome}`);

const four = contenders([
  ['a', 9000],
  ['b', 8000, 'D2'],
  ['c', 7000],
  ['d', 6000, 'D3'],
]);

describe('selection under a quota', () => {
  test('the total is a ceiling, reserves follow, each with its reason', () => {
    expect(select(four, rulesOf({ total: 2, reserves: 1 })).proposal).toEqual([
      { candidate: 'a', outcome: 'selected', level: null, why: '第 1 名，在名额 2 个以内' },
      { candidate: 'b', outcome: 'selected', level: null, why: '第 2 名，在名额 2 个以内' },
      { candidate: 'c', outcome: 'reserve', level: null, why: '第 3 名，名额 2 个已满，列为备选' },
      { candidate: 'd', outcome: 'notSelected', level: null, why: '第 4 名，名额 2 个已满' },
    ]);
  });

  test('a full district lets the next one of another district through', () => {
    expect(select(four, rulesOf({ total: 3, perDistrict: 1 })).proposal.slice(2)).toEqual([
      { candidate: 'c', outcome: 'notSelected', level: null, why: '第 3 名，万州区名额 1 个已满' },
      { candidate: 'd', outcome: 'selected', level: null, why: '第 4 名，在名额 3 个以内' },
    ]);
  });

  test('below the minimum a place stays empty rather than going to someone too low', () => {
    const { proposal } = select(four, rulesOf({ total: 4, minimum: 7050, reserves: 4 }));
    expect(proposal.map(({ outcome }) => outcome)).toEqual(['selected', 'selected', 'notSelected', 'notSelected']);
    expect(proposal[2]?.why).toBe('得分 70.00 分，低于最低入选分 70.5 分');
    expect(outcomes(four, rulesOf({ minimum: 7000 }))).toEqual([
      'a selected',
      'b selected',
      'c selected',
      'd notSelected',
    ]);
  });

  test('no places at all selects nobody and ties nobody', () => {
    const equal = contenders([
      ['a', 9000],
      ['b', 9000],
    ]);
    expect(select(equal, rulesOf({ total: 0 }))).toEqual({
      proposal: [
        { candidate: 'a', outcome: 'notSelected', level: null, why: '第 1 名，名额 0 个已满' },
        { candidate: 'b', outcome: 'notSelected', level: null, why: '第 1 名，名额 0 个已满' },
      ],
      tieAtCut: [],
    });
    expect(select([], rulesOf())).toEqual({ proposal: [], tieAtCut: [] });
  });

  test('an upheld objection keeps a candidate out and the next one moves up', () => {
    const { proposal } = select(four, rulesOf({ total: 1 }, { excluded: new Set(['a']) }));
    expect(proposal[0]).toEqual({ candidate: 'a', outcome: 'notSelected', level: null, why: '异议成立，不予入选' });
    expect(proposal[1]?.outcome).toBe('selected');
  });

  test('without a score there is no place', () => {
    const [first] = four;
    if (!first) throw new Error('no contender');
    const unscored = { ...first, rank: null, score: null, printed: null };
    expect(outcomes([unscored], rulesOf())).toEqual(['a notSelected']);
  });
});

const tied = contenders([
  ['a', 9000],
  ['b', 8000, 'D2'],
  ['c', 8000],
  ['d', 7000, 'D3'],
]);

describe('a tie across the cut', () => {
  test('stops: the tied are named, nobody of them is preferred, those below get no place', () => {
    const { proposal, tieAtCut } = select(tied, rulesOf({ total: 2, reserves: 2 }));
    expect(tieAtCut).toEqual(['b', 'c']);
    expect(proposal.map(({ outcome }) => outcome)).toEqual(['selected', 'notSelected', 'notSelected', 'reserve']);
    expect(proposal[1]?.why).toBe('与C并列第 2 名，跨越名额线，须由评委会决定');
  });

  test('below an open tie for the last place it is the total that is full, not some district', () => {
    const all = contenders([
      ['a', 8000],
      ['b', 8000, 'D2'],
      ['c', 7000],
    ]);
    const { proposal } = select(all, rulesOf({ total: 1, perDistrict: 1 }));
    expect(proposal[2]?.why).toBe('第 3 名，名额 1 个已满');
  });

  test('within the places it is no matter', () => {
    expect(select(tied, rulesOf({ total: 3 })).tieAtCut).toEqual([]);
    expect(select(tied, rulesOf({ total: 1 })).tieAtCut).toEqual([]);
  });

  test('the decision of the committee resolves it, and the reason says so', () => {
    const { proposal, tieAtCut } = select(tied, rulesOf({ total: 2, reserves: 1 }, { order: ['c', 'b'] }));
    expect(tieAtCut).toEqual([]);
    expect(proposal.slice(1)).toEqual([
      {
        candidate: 'b',
        outcome: 'reserve',
        level: null,
        why: '并列第 2 名，名额 2 个已满，列为备选，按评委会决定排后',
      },
      { candidate: 'c', outcome: 'selected', level: null, why: '并列第 2 名，按评委会决定入选' },
      { candidate: 'd', outcome: 'notSelected', level: null, why: '第 4 名，名额 2 个已满' },
    ]);
  });

  test('a decision about others than the tied, or only some of them, does not count', () => {
    for (const order of [['c'], ['c', 'd'], ['c', 'b', 'd'], []])
      expect(select(tied, rulesOf({ total: 2 }, { order })).tieAtCut).toEqual(['b', 'c']);
  });

  test('a tie for the last place of a district is a tie, though places are left in all', () => {
    const { tieAtCut, proposal } = select(
      contenders([
        ['a', 8000],
        ['b', 8000],
        ['c', 8000, 'D2'],
        ['d', 7000],
      ]),
      rulesOf({ total: 3, perDistrict: 1 }),
    );
    expect(tieAtCut).toEqual(['a', 'b']);
    expect(proposal.map(({ outcome }) => outcome)).toEqual(['notSelected', 'notSelected', 'selected', 'notSelected']);
    expect(proposal[3]?.why).toBe('第 4 名，万州区名额 1 个已满');
  });

  test('who loses the tie above is tied for the reserve place with the one whose district is full', () => {
    const all = contenders([
      ['first', 9000],
      ['a', 8000, 'D2'],
      ['b', 8000, 'D3'],
      ['c', 8000],
    ]);
    const rules = rulesOf({ total: 2, perDistrict: 1, reserves: 1 });
    expect(select(all, rules).tieAtCut).toEqual(['a', 'b', 'c']);
    expect(outcomes(all, { ...rules, order: ['c', 'b', 'a'] })).toEqual([
      'first selected',
      'a notSelected',
      'b selected',
      'c reserve',
    ]);
  });

  test('equal ones at the end of the reserves are a tie too', () => {
    expect(select(tied, rulesOf({ total: 1, reserves: 1 })).tieAtCut).toEqual(['b', 'c']);
    expect(outcomes(tied, rulesOf({ total: 1, reserves: 2 }))).toEqual([
      'a selected',
      'b reserve',
      'c reserve',
      'd notSelected',
    ]);
  });
});

const anyone = fc
  .array(fc.tuple(fc.integer({ min: 60, max: 66 }), fc.constantFrom('D1', 'D2', 'D3')), { maxLength: 14 })
  .map((all) => contenders(all.map(([score, district], index) => [`e${index}`, score * 100, district] as const)));
const quotas = fc.record({
  total: fc.option(fc.integer({ min: 0, max: 8 })),
  perDistrict: fc.option(fc.integer({ min: 1, max: 4 })),
  minimum: fc.option(fc.integer({ min: 6000, max: 6600 })),
  reserves: fc.integer({ min: 0, max: 4 }),
  perUnit: fc.constant(null),
  levels: fc.constant<Level[]>([]),
});

/** A decision for every tie there is, so that the selection is complete. */
function decided(all: Contender[], quota: Quota): SelectionRules {
  const rules = rulesOf(quota);
  return { ...rules, order: tiesAtCut(all, rules).toReversed() };
}

describe('selection, for any contenders and quota', () => {
  test('no ceiling is ever passed, and nobody below the minimum gets in', () => {
    fc.assert(
      fc.property(anyone, quotas, (all, quota) => {
        for (const rules of [rulesOf(quota), decided(all, quota)]) {
          const { proposal } = select(all, rules);
          const chosen = all.filter((_, index) => proposal[index]?.outcome === 'selected');
          expect(chosen.length).toBeLessThanOrEqual(quota.total ?? all.length);
          expect(proposal.filter(({ outcome }) => outcome === 'reserve').length).toBeLessThanOrEqual(quota.reserves);
          for (const district of ['D1', 'D2', 'D3'])
            expect(chosen.filter((one) => one.district === district).length).toBeLessThanOrEqual(
              quota.perDistrict ?? all.length,
            );
          for (const one of chosen) expect(Number(one.printed) * 100).toBeGreaterThanOrEqual(quota.minimum ?? 0);
        }
      }),
    );
  });

  test('a decided selection is complete: places stay empty only when nobody may have them', () => {
    fc.assert(
      fc.property(anyone, quotas, (all, quota) => {
        const { proposal, tieAtCut } = select(all, decided(all, quota));
        expect(tieAtCut).toEqual([]);
        const chosen = proposal.filter(({ outcome }) => outcome === 'selected').length;
        const waiting = proposal.some(
          ({ outcome, why }) => outcome !== 'selected' && why.includes(`名额 ${quota.total} 个已满`),
        );
        if (waiting && quota.total !== null) expect(chosen).toBe(quota.total);
      }),
    );
  });

  test('one more place never takes a place away', () => {
    fc.assert(
      fc.property(anyone, quotas, (all, quota) => {
        if (quota.total === null) return;
        const chosen = (total: number) =>
          select(all, rulesOf({ ...quota, total }))
            .proposal.filter(({ outcome }) => outcome === 'selected')
            .map(({ candidate }) => candidate);
        const more = chosen(quota.total + 1);
        for (const candidate of chosen(quota.total)) expect(more).toContain(candidate);
      }),
    );
  });

  test('who is tied does not depend on the order in which equals come', () => {
    fc.assert(
      fc.property(anyone, quotas, (all, quota) => {
        const turned = all.toReversed().toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
        const selection = select(all, rulesOf(quota));
        const other = select(turned, rulesOf(quota));
        expect(other.tieAtCut.toSorted()).toEqual(selection.tieAtCut.toSorted());
        const byId = (a: { candidate: string }, b: { candidate: string }) => (a.candidate < b.candidate ? -1 : 1);
        const plain = (one: typeof selection) =>
          one.proposal.map(({ candidate, outcome }) => ({ candidate, outcome })).toSorted(byId);
        expect(plain(other)).toEqual(plain(selection));
      }),
    );
  });

  test('nobody with a better rank in the same district is passed over', () => {
    fc.assert(
      fc.property(anyone, quotas, (all, quota) => {
        const { proposal } = select(all, decided(all, quota));
        all.forEach((better, i) => {
          all.forEach((worse, j) => {
            if (better.district !== worse.district || (better.rank ?? 0) >= (worse.rank ?? 0)) return;
            if (proposal[j]?.outcome === 'selected') expect(proposal[i]?.outcome).toBe('selected');
          });
        });
      }),
    );
  });
});
