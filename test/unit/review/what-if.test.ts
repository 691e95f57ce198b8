import { expect, test } from 'vitest';
import { noCeilings } from '../../../src-main/domain/review/defaults';
import { whatIf } from '../../../src-main/domain/review/what-if';
import { ballotOf, candidateOf, dossierOf, memberOf } from './rounds';

const quota = { ...noCeilings, total: 1 };
const trim = { drop: 1, from: 5 };
/** Five members; without the trim B is before A, as one member gave A next to nothing. */
const totals: Record<string, number[]> = {
  A: [9000, 9000, 9000, 9000, 1000],
  B: [8800, 8800, 8800, 8800, 8800],
  C: [8000, 8000, 8000, 8000, 8000],
};
const dossier = dossierOf(
  { stage: 'selection', quota },
  {
    candidates: Object.keys(totals).map((id) => candidateOf(id)),
    members: [1, 2, 3, 4, 5].map((seat) => memberOf(seat, true)),
    ballots: Object.entries(totals).flatMap(([id, given]) =>
      given.map((total, at) => ballotOf(`m${at + 1}`, id, [Math.min(total, 6000), Math.max(total - 6000, 0)])),
    ),
  },
);

test('the same rules: a difference where there is none', () => {
  expect(whatIf(dossier, { quota, trim })).toEqual({
    differences: [],
    selected: { before: 1, after: 1 },
    tieAtCut: [],
  });
});

test('a larger quota: anyone but the next one is told to change', () => {
  expect(whatIf(dossier, { quota: { ...quota, total: 2 }, trim })).toEqual({
    differences: [
      {
        candidate: 'B',
        before: { score: '88.00', level: null, rank: 2, outcome: 'notSelected' },
        after: { score: '88.00', level: null, rank: 2, outcome: 'selected' },
      },
    ],
    selected: { before: 1, after: 2 },
    tieAtCut: [],
  });
});

test('another trim changes scores, ranks and who is selected; the round itself is left as it was', () => {
  const kept = structuredClone(dossier);
  const { differences, selected } = whatIf(dossier, { quota, trim: { drop: 0, from: 5 } });
  expect(differences).toEqual([
    {
      candidate: 'B',
      before: { score: '88.00', level: null, rank: 2, outcome: 'notSelected' },
      after: { score: '88.00', level: null, rank: 1, outcome: 'selected' },
    },
    {
      candidate: 'C',
      before: { score: '80.00', level: null, rank: 3, outcome: 'notSelected' },
      after: { score: '80.00', level: null, rank: 2, outcome: 'notSelected' },
    },
    {
      candidate: 'A',
      before: { score: '90.00', level: null, rank: 1, outcome: 'selected' },
      after: { score: '74.00', level: null, rank: 3, outcome: 'notSelected' },
    },
  ]);
  expect(selected).toEqual({ before: 1, after: 1 });
  expect(dossier).toEqual(kept);
});

test('a tie that the other rules would bring across the cut is named, not broken', () => {
  const level = { ...dossier, ballots: dossier.ballots.map((one) => ({ ...one, marks: { c1: 5000, c2: 3000 } })) };
  expect(whatIf(level, { quota: { ...quota, total: 2 }, trim }).tieAtCut).toEqual(['A', 'B', 'C']);
});
