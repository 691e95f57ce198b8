import { describe, expect, test } from 'vitest';
import { noCeilings } from '../../../src-main/domain/review/defaults';
import { progressOf } from '../../../src-main/domain/review/dossier';
import { openTies, resultsOf, selectionOf } from '../../../src-main/domain/review/results';
import { ballotOf, candidateOf, dossierOf, memberOf, objectionOf } from './rounds';

const upheld = (candidate: string, at: string) =>
  objectionOf(candidate, { settlement: { outcome: 'upheld', text: '材料不实', by: '', at } });

const scored = dossierOf(
  { stage: 'selection', quota: { ...noCeilings, total: 1, reserves: 1 } },
  {
    candidates: [
      candidateOf('1'),
      candidateOf('2'),
      candidateOf('3'),
      candidateOf('4', 'reject'),
      candidateOf('5', null),
    ],
    members: [memberOf(2), memberOf(1)],
    ballots: [
      ballotOf('m1', '1', [5000, 3000]),
      ballotOf('m2', '1', [5000, 3050]),
      ballotOf('m1', '2', [4000, 3000]),
      ballotOf('m1', '3', [3000, 3000]),
      ballotOf('m1', '4', [6000, 4000]),
    ],
  },
);
const outcomes = (dossier: typeof scored) =>
  selectionOf(dossier, resultsOf(dossier)).proposal.map(({ candidate, outcome }) => `${candidate} ${outcome}`);

describe('results of a round', () => {
  test('only those who passed the form check are scored, members in seat order', () => {
    const [first, ...others] = resultsOf(scored);
    expect(first?.tally.marks.map(({ member, total }) => [member, total])).toEqual([
      ['m1', 8000],
      ['m2', 8050],
    ]);
    expect([first, ...others].map((result) => result?.candidate)).toEqual(['1', '2', '3']);
  });

  test('progress counts marks, without those that are barred', () => {
    const conflicts = [
      {
        id: 'm2:3',
        rev: 1,
        round: 'r',
        member: 'm2',
        candidate: '3',
        source: 'office' as const,
        barred: true,
        reason: '',
      },
      {
        id: 'm1:3',
        rev: 1,
        round: 'r',
        member: 'm1',
        candidate: '3',
        source: 'office' as const,
        barred: false,
        reason: '',
      },
    ];
    expect(progressOf({ ...scored, conflicts })).toEqual([
      { member: 'm1', given: 6, expected: 6 },
      { member: 'm2', given: 2, expected: 4 },
    ]);
  });

  test('before the selection is fixed an upheld objection lets the next one move up', () => {
    expect(outcomes({ ...scored, objections: [upheld('1', '2026-09-20')] })).toEqual([
      '1 notSelected',
      '2 selected',
      '3 reserve',
    ]);
  });

  test('after it was fixed nobody moves up: the next one has not been made public', () => {
    const steps = [{ from: 'selection' as const, to: 'publicity' as const, at: '2026-09-18', by: '', reason: null }];
    const fixed = { ...scored, round: { ...scored.round, stage: 'publicity' as const, steps } };
    expect(outcomes({ ...fixed, objections: [upheld('1', '2026-09-20')] })).toEqual([
      '1 notSelected',
      '2 reserve',
      '3 notSelected',
    ]);
    const back = {
      ...fixed.round,
      steps: [
        ...steps,
        { ...steps[0], from: 'publicity' as const, to: 'selection' as const, at: '2026-09-21', by: '', reason: '异议' },
      ],
    };
    expect(outcomes({ ...fixed, round: back, objections: [upheld('1', '2026-09-20')] })).toEqual([
      '1 notSelected',
      '2 selected',
      '3 reserve',
    ]);
  });

  test('a tie stays known after it was decided, so that the decision can be corrected', () => {
    const ballots = scored.ballots.map((one) => (one.candidate === '2' ? ballotOf('m1', '2', [5000, 3025]) : one));
    const tieDecision = { order: ['2', '1'], reason: '票决', by: '', at: '' };
    const decided = { ...scored, ballots, round: { ...scored.round, tieDecision } };
    expect(openTies(decided, resultsOf(decided))).toEqual(['1', '2']);
    expect(outcomes(decided)).toEqual(['1 reserve', '2 selected', '3 notSelected']);
  });
});
