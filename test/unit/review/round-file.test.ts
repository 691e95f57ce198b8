import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barredPairs, type Dossier, pairKey } from '../../../src-main/domain/review/dossier';
import { resultsOf, selectionOf } from '../../../src-main/domain/review/results';
import type { Contents } from '../../../src-main/domain/review/round-file/model';
import { dataParts, manifestOf } from '../../../src-main/domain/review/round-file/pack';
import { reckoningChecks } from '../../../src-main/domain/review/round-file/recompute';
import { tallyRows } from '../../../src-main/domain/review/tally-row';
import { ballotOf, candidateOf, dossierOf, memberOf } from './rounds';

const CRITERIA = [6000, 4000];
const marks = fc.tuple(...CRITERIA.map((maximum) => fc.integer({ min: 0, max: maximum })));

/** A scored round: members × candidates of marks, some pairs barred. */
const scored = fc
  .record({ members: fc.integer({ min: 1, max: 7 }), candidates: fc.integer({ min: 1, max: 5 }) })
  .chain(({ members, candidates }) =>
    fc.record({
      members: fc.constant(members),
      grid: fc.array(fc.array(marks, { minLength: members, maxLength: members }), {
        minLength: candidates,
        maxLength: candidates,
      }),
      barred: fc.array(fc.tuple(fc.nat(members - 1), fc.nat(candidates - 1)), { maxLength: 3 }),
    }),
  )
  .map(({ members, grid, barred }): Dossier => {
    const codes = grid.map((_, at) => `00${at + 1}`);
    return dossierOf(
      { stage: 'archive' },
      {
        members: Array.from({ length: members }, (_, at) => memberOf(at + 1, true)),
        candidates: codes.map((code) => candidateOf(code)),
        ballots: grid.flatMap((row, at) => row.map((given, seat) => ballotOf(`m${seat + 1}`, codes[at] ?? '', given))),
        conflicts: barred.map(([seat, at], index) => ({
          ...{ id: `k${index}`, rev: 1, round: 'r', member: `m${seat + 1}`, candidate: codes[at] ?? '' },
          ...{ source: 'office' as const, barred: true, reason: '同单位' },
        })),
      },
    );
  });

function contentsOf(dossier: Dossier): Contents {
  const results = resultsOf(dossier);
  const selection = selectionOf(dossier, results);
  const proposed = new Map(selection.proposal.map((one) => [one.candidate, one]));
  const rows = tallyRows(dossier.round, results);
  return {
    round: dossier.round,
    candidates: dossier.candidates.map((candidate) => {
      const [row, one] = [rows.find((each) => each.candidate === candidate.id), proposed.get(candidate.id)];
      if (!row || row.rank === null || row.printed === null || !one) return candidate;
      return { ...candidate, result: { score: row.printed, rank: row.rank, outcome: one.outcome, level: one.level } };
    }),
    members: [...dossier.members],
    conflicts: [...dossier.conflicts],
    draws: [],
    ballots: [...dossier.ballots],
    polls: [],
    sheets: [],
    results: { tally: rows, ...selection },
    objections: [],
    certificates: [],
    records: { register: 'base', rows: [] },
  };
}

const differing = (contents: Contents) => reckoningChecks(contents).filter(({ state }) => state !== 'agrees');

describe('a round file, for any marks', () => {
  test('agrees with itself', () => {
    fc.assert(
      fc.property(scored, (dossier) => {
        expect(differing(contentsOf(dossier))).toEqual([]);
      }),
    );
  });

  test('one mark that is changed, by however little, is found at its member and candidate', () => {
    fc.assert(
      fc.property(scored, fc.nat(), fc.boolean(), (dossier, which, second) => {
        const barred = barredPairs(dossier.conflicts);
        const open = dossier.ballots.filter(({ member, candidate }) => !barred.has(pairKey(member, candidate)));
        const changed = open[which % Math.max(1, open.length)];
        fc.pre(changed !== undefined);
        if (!changed) return;
        const criterion = second ? 'c2' : 'c1';
        const mark = changed.marks[criterion] ?? 0;
        const marks = { ...changed.marks, [criterion]: mark > 0 ? mark - 1 : mark + 1 };
        const contents = contentsOf(dossier);
        const ballots = contents.ballots.map((ballot) => (ballot.id === changed.id ? { ...ballot, marks } : ballot));
        const [tally] = differing({ ...contents, ballots });
        expect(tally?.part).toBe('汇总重算');
        const seat = changed.member.slice(1);
        const places = tally?.differences.map(({ what }) => what) ?? [];
        expect(places).toContain(`${changed.candidate}　基地${changed.candidate}　评委${seat} 评委${seat}`);
      }),
    );
  });

  test('is the same text whatever the order of keys in which rows were stored', () => {
    fc.assert(
      fc.property(scored, (dossier) => {
        const contents = contentsOf(dossier);
        const turned = Object.fromEntries(Object.entries(contents).toReversed()) as unknown as Contents;
        const round = Object.fromEntries(Object.entries(contents.round).toReversed()) as unknown as Contents['round'];
        expect(dataParts({ ...turned, round })).toEqual(dataParts(contents));
        expect(manifestOf({ ...turned, round }, [], '2026-11-01')).toEqual(manifestOf(contents, [], '2026-11-01'));
      }),
    );
  });
});
