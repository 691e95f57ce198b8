import { describe, expect, test } from 'vitest';
import { noCeilings, usualMethod, usualVote } from '../../../src-main/domain/review/defaults';
import { resultsOf, selectionOf } from '../../../src-main/domain/review/results';
import { tallyRows } from '../../../src-main/domain/review/tally-row';
import type { Count, Poll, Share } from '../../../src-main/domain/review/votes/model';
import { pollProblems, reaches, shareWords } from '../../../src-main/domain/review/votes/reckon';
import { candidateOf, dossierOf, memberOf } from './rounds';

const twoThirds: Share = { p: 2, q: 3, inclusive: true };
const overHalf: Share = { p: 1, q: 2, inclusive: false };

const count = (yes: number, no = 0, abstain = 0, invalid = 0): Count => ({ yes, no, abstain, invalid });

const pollOf = (attempt: number, counts: Record<string, Count>, more: Partial<Poll> = {}): Poll => ({
  id: `p${attempt}`,
  rev: 1,
  round: 'r',
  attempt,
  present: Array.from({ length: 9 }, (_, at) => `m${at + 1}`),
  candidates: Object.keys(counts),
  counts,
  reason: '',
  heldAt: '',
  by: '',
  closed: { at: '', by: '' },
  voided: null,
  ...more,
});

const members = Array.from({ length: 9 }, (_, at) => memberOf(at + 1));
const seats = members.map(({ id }) => id);
const voting = (
  polls: Poll[],
  ids: string[],
  quota = noCeilings,
  conflicts: { member: string; candidate: string }[] = [],
) =>
  dossierOf(
    { method: { ...usualMethod, by: 'vote', vote: usualVote }, quota },
    {
      members,
      polls,
      candidates: ids.map((id) => candidateOf(id)),
      conflicts: conflicts.map(({ member, candidate }) => ({
        ...{ id: `${member}:${candidate}`, rev: 1, round: 'r', member, candidate },
        source: 'office' as const,
        barred: true,
        reason: '',
      })),
    },
  );
const placesOf = (dossier: ReturnType<typeof voting>) =>
  resultsOf(dossier).map(({ candidate, rank, tied }) => `${candidate} ${rank}${tied ? ' 并列' : ''}`);
const selectedOf = (dossier: ReturnType<typeof voting>) =>
  selectionOf(dossier, resultsOf(dossier)).proposal.map(({ candidate, outcome }) => `${candidate} ${outcome}`);

describe('shares of votes', () => {
  test('以上 counts the number itself, 超过 and 过半 do not: as exact fractions', () => {
    expect(reaches(6, 9, twoThirds)).toBe(true);
    expect(reaches(6, 9, { ...twoThirds, inclusive: false })).toBe(false);
    expect(reaches(5, 10, overHalf)).toBe(false);
    expect(reaches(6, 10, overHalf)).toBe(true);
    expect(reaches(5, 10, { ...overHalf, inclusive: true })).toBe(true);
    expect(reaches(0, 0, twoThirds)).toBe(false);
    // 2/3 of 100 as a binary fraction would let 66 or 67 wobble.
    expect(reaches(66, 100, twoThirds)).toBe(false);
    expect(reaches(67, 100, twoThirds)).toBe(true);
  });

  test('are written as rules of procedure write them', () => {
    expect([twoThirds, { ...twoThirds, inclusive: false }, overHalf].map(shareWords)).toEqual([
      '三分之二以上',
      '超过三分之二',
      '过半数',
    ]);
  });
});

describe('a vote', () => {
  const nameOf = (id: string) => `专家${id}`;
  const problems = (poll: Poll, barred: (member: string, candidate: string) => boolean = () => false) =>
    pollProblems(usualVote, poll, seats, barred, nameOf);

  test('needs more than two thirds there: six of nine are not enough', () => {
    expect(problems(pollOf(1, { a: count(6) }, { present: seats.slice(0, 6) }))).toEqual([
      '应到 9 人，实到 6 人，没有达到超过三分之二，不能表决。',
    ]);
    expect(problems(pollOf(1, { a: count(7) }, { present: seats.slice(0, 7) }))).toEqual([]);
  });

  test('cannot have more votes than members who may vote; who is barred may not', () => {
    expect(problems(pollOf(1, { a: count(9, 1) }))).toEqual([
      '“专家a”的票数合计 10，多于可以投票的实到 9 人，请核对。',
    ]);
    expect(problems(pollOf(1, { a: count(9) }), (member) => member === 'm1')).toEqual([
      '“专家a”的票数合计 9，多于可以投票的实到 8 人，请核对。',
    ]);
  });

  test('is complete only when everyone put to it was counted', () => {
    expect(problems({ ...pollOf(1, { a: count(9) }), candidates: ['a', 'b'] })).toEqual(['“专家b”还没有计票。']);
  });
});

describe('results by votes', () => {
  test('who passed stands before who did not, by the share in favour; nobody who failed is selected', () => {
    const dossier = voting([pollOf(1, { a: count(6, 3), b: count(5, 4), c: count(8, 1) })], ['a', 'b', 'c']);
    expect(placesOf(dossier)).toEqual(['c 1', 'a 2', 'b 3']);
    expect(selectedOf(dossier)).toEqual(['c selected', 'a selected', 'b notSelected']);
    const { proposal } = selectionOf(dossier, resultsOf(dossier));
    expect(proposal[2]?.why).toBe('表决未通过：赞成 5 票，没有达到投票人数 9 人的三分之二以上');
  });

  test('a bar takes the member out of the base: 5 of 7 pass where 5 of 9 do not', () => {
    const bars = [
      { member: 'm1', candidate: 'a' },
      { member: 'm2', candidate: 'a' },
    ];
    const poll = [pollOf(1, { a: count(5, 2), b: count(5, 4) })];
    expect(selectedOf(voting(poll, ['a', 'b'], noCeilings, bars))).toEqual(['a selected', 'b notSelected']);
  });

  test('equals across the cut stop the step; the vote held again puts them in order and changes nothing else', () => {
    const first = pollOf(1, { a: count(7, 2), b: count(7, 2), c: count(9) });
    const quota = { ...noCeilings, total: 2 };
    const dossier = voting([first], ['a', 'b', 'c'], quota);
    expect(selectionOf(dossier, resultsOf(dossier)).tieAtCut).toEqual(['a', 'b']);
    // Fewer in favour than the threshold the second time: it still only orders those who have passed.
    const again = voting([first, pollOf(2, { a: count(4, 5), b: count(5, 4) })], ['a', 'b', 'c'], quota);
    expect(placesOf(again)).toEqual(['c 1', 'b 2', 'a 3']);
    expect(selectedOf(again)).toEqual(['c selected', 'b selected', 'a notSelected']);
  });

  test('who passes only the second time stands behind those of the first', () => {
    const polls = [pollOf(1, { a: count(6, 3), b: count(2, 7) }), pollOf(2, { b: count(9) })];
    expect(placesOf(voting(polls, ['a', 'b']))).toEqual(['a 1', 'b 2']);
  });

  test('an annulled or open vote counts for nothing', () => {
    const voided = { reason: '计票有误', by: '', at: '' };
    const dossier = voting(
      [pollOf(1, { a: count(9) }, { voided }), pollOf(2, { a: count(9) }, { closed: null })],
      ['a'],
    );
    expect(placesOf(dossier)).toEqual(['a null']);
    expect(selectionOf(dossier, resultsOf(dossier)).proposal[0]?.why).toBe('没有付诸表决');
  });

  test('the line says every number of every vote', () => {
    const dossier = voting([pollOf(1, { a: count(6, 2, 1) })], ['a']);
    const [row] = tallyRows(dossier.round, resultsOf(dossier));
    expect(row?.printed).toBe('6/9 票');
    expect(row?.votes).toEqual([
      '第 1 次：应到 9，实到 9，投票 9；赞成 6，反对 2，弃权 1。赞成 6 票，达到投票人数 9 人的三分之二以上，通过。',
    ]);
  });
});

describe('marks and then a vote', () => {
  test('the marks rank; who did not pass the vote is passed over, with the rule said', () => {
    const members = [memberOf(1)];
    const ballots = [
      ['a', 9000],
      ['b', 8000],
      ['c', 7000],
    ].map(([candidate, mark]) => ({
      ...{ id: `m1:${candidate}`, rev: 1, round: 'r', member: 'm1', candidate: String(candidate) },
      marks: { c1: Number(mark) - 4000, c2: 4000 },
      versions: [],
    }));
    const dossier = dossierOf(
      { method: { ...usualMethod, by: 'scoreThenVote', vote: usualVote }, quota: { ...noCeilings, total: 2 } },
      {
        members,
        ballots,
        candidates: ['a', 'b', 'c'].map((id) => candidateOf(id)),
        polls: [pollOf(1, { a: count(1), b: count(0, 1), c: count(1) }, { present: ['m1'] })],
      },
    );
    expect(placesOf(dossier)).toEqual(['a 1', 'b 2', 'c 3']);
    expect(selectedOf(dossier)).toEqual(['a selected', 'b notSelected', 'c selected']);
  });
});
