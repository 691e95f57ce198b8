import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noCeilings } from '../../../src-main/domain/review/defaults';
import type { Dossier } from '../../../src-main/domain/review/dossier';
import type { Method } from '../../../src-main/domain/review/model';
import { resultsOf, selectionOf } from '../../../src-main/domain/review/results';
import { tallyRows } from '../../../src-main/domain/review/tally-row';
import { ballotOf, candidateOf, dossierOf, memberOf } from './rounds';
import { methodOf, rubricOf } from './scorings';

const MAXIMA = [300, 200];
// Few marks, so that scores are often equal: an order that leaks in shows where places are shared.
const mark = fc.option(fc.tuple(...MAXIMA.map((maximum) => fc.integer({ min: maximum - 200, max: maximum }))), {
  freq: 8,
});
const ways = fc.record({
  mean: fc.constantFrom<Method['mean']>('trimmed', 'mean', 'median'),
  level: fc.constantFrom<Method['level']>('total', 'criterion'),
  normalise: fc.boolean(),
  tieBreakers: fc.subarray<Method['tieBreakers'][number]>([
    { by: 'untrimmedMean' },
    { by: 'criterion', criterion: 'c2' },
  ]),
});

/** A scored round with ceilings, groups, bars, missing ballots and deductions. */
const rounds = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 8 }))
  .chain(([members, candidates]) =>
    fc.record({
      ways,
      members: fc.constant(members),
      grid: fc.array(fc.array(mark, { minLength: members, maxLength: members }), {
        minLength: candidates,
        maxLength: candidates,
      }),
      districts: fc.array(fc.constantFrom('D1', 'D2'), { minLength: candidates, maxLength: candidates }),
      groups: fc.array(fc.constantFrom('', '1', '2'), { minLength: candidates, maxLength: candidates }),
      late: fc.array(fc.nat(2), { minLength: candidates, maxLength: candidates }),
      barred: fc.array(fc.tuple(fc.nat(members - 1), fc.nat(candidates - 1)), { maxLength: 3 }),
      total: fc.option(fc.nat(5)),
      perDistrict: fc.option(fc.integer({ min: 1, max: 3 })),
    }),
  )
  .map(({ ways: method, members, grid, districts, groups, late, barred, total, perDistrict }): Dossier => {
    const codes = grid.map((_, at) => `00${at + 1}`);
    const rubric = { ...rubricOf(MAXIMA), deductions: [{ id: 'late', name: '超时', points: 50 }] };
    return dossierOf(
      { rubric, method: methodOf(method), quota: { ...noCeilings, total, perDistrict, reserves: 1 } },
      {
        members: Array.from({ length: members }, (_, at) => memberOf(at + 1, true)),
        candidates: codes.map((code, at) =>
          candidateOf(code, 'pass', {
            district: districts[at],
            group: groups[at] ?? '',
            adjustments: { gates: {}, deductions: { late: late[at] ?? 0 }, bonus: {}, remark: '' },
          }),
        ),
        ballots: grid.flatMap((row, at) =>
          row.flatMap((given, seat) => (given ? [ballotOf(`m${seat + 1}`, codes[at] ?? '', given)] : [])),
        ),
        conflicts: barred.map(([seat, at], index) => ({
          ...{ id: `k${index}`, rev: 1, round: 'r', member: `m${seat + 1}`, candidate: codes[at] ?? '' },
          ...{ source: 'office' as const, barred: true, reason: '同单位' },
        })),
      },
    );
  });

const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });

/** Everything that a round comes to. */
function outcomeOf(dossier: Dossier) {
  const results = resultsOf(dossier);
  return { rows: tallyRows(dossier.round, results), ...selectionOf(dossier, results) };
}

// A database gives rows back in whatever order it likes; a rebuilt one in another.
test('scores, ranks, ties and selection do not depend on the order of candidates, members, ballots or bars', () => {
  const turned = rounds.chain((dossier) =>
    fc.tuple(
      fc.constant(dossier),
      fc.record({
        candidates: shuffled(dossier.candidates),
        members: shuffled(dossier.members),
        ballots: shuffled(dossier.ballots),
        conflicts: shuffled(dossier.conflicts),
      }),
    ),
  );
  fc.assert(
    fc.property(turned, ([dossier, other]) => {
      expect(outcomeOf({ ...dossier, ...other })).toEqual(outcomeOf(dossier));
    }),
    { numRuns: 300 },
  );
});

test('who a candidate stands beside changes neither its marks nor its score, unless groups are brought to one measure', () => {
  fc.assert(
    fc.property(rounds, fc.nat(), (dossier, which) => {
      fc.pre(!dossier.round.method.normalise);
      const alone = dossier.candidates[which % dossier.candidates.length];
      fc.pre(alone !== undefined);
      if (!alone) return;
      const scoreOf = (one: Dossier) => {
        const row = outcomeOf(one).rows.find(({ candidate }) => candidate === alone.id);
        return row && { marks: row.marks, exact: row.exact, score: row.score, band: row.band };
      };
      expect(scoreOf({ ...dossier, candidates: [alone] })).toEqual(scoreOf(dossier));
    }),
  );
});
