import { describe, expect, test } from 'vitest';
import { noCeilings } from '../../../src-main/domain/review/defaults';
import { type Ranked, ranking, scoreKeys } from '../../../src-main/domain/review/ranking';
import { formatExact } from '../../../src-main/domain/review/rational';
import { select } from '../../../src-main/domain/review/selection';
import { publishedScore, roundedScore, tallyOf } from '../../../src-main/domain/review/tally';
import courses from '../../fixtures/review/course-selection.json';
import stars from '../../fixtures/review/instructor-stars.json';
import { methodOf, rubricOf, scoring } from './scorings';

const method = methodOf();

interface Entry {
  id: string;
  marks: Record<string, number | (number | null)[] | string>;
}

function ranked(entries: readonly Entry[], maxima: readonly number[], step: 10 | 50): Ranked[] {
  const rubric = rubricOf(maxima, step);
  return ranking(
    entries.map(({ id, marks }) => {
      const scorings = Object.values(marks).map((given, index) =>
        scoring(index + 1, typeof given === 'string' ? 'barred' : typeof given === 'number' ? [given] : given),
      );
      const tally = tallyOf(rubric, method, scorings);
      return { candidate: id, tally, keys: scoreKeys(method, tally) };
    }),
  );
}

const found = (all: readonly Ranked[]) =>
  all
    .map(({ candidate, tally: { exact, members }, rank }) => ({
      id: candidate,
      members,
      exact: exact && formatExact(exact),
      score: exact && publishedScore(exact, 2),
      rank,
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

const expected = (entries: readonly { id: string; members: number; exact: string; score: string; rank: number }[]) =>
  entries
    .map(({ id, members, exact, score, rank }) => ({ id, members, exact, score, rank }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

function selection(all: readonly Ranked[], total: number) {
  const contenders = all.map(({ candidate, rank, tally: { exact } }) => ({
    candidate,
    name: candidate,
    district: '',
    districtName: '',
    unit: '',
    barrier: null,
    rank,
    score: exact && roundedScore(exact, 2),
    printed: exact && publishedScore(exact, 2),
  }));
  const quota = { ...noCeilings, total };
  const { proposal, tieAtCut } = select(contenders, { quota, excluded: new Set(), order: null });
  const certain = proposal.filter(({ outcome }) => outcome === 'selected').map(({ candidate }) => candidate);
  return { certain: certain.toSorted(), tied: tieAtCut.toSorted() };
}

describe('paper score sheets of a whole selection, worked out by hand elsewhere', () => {
  const courseRanks = ranked(courses.entries, courses.maxima, 50);
  const starRanks = ranked(stars.entries, [10_000], 10);

  test('60 courses, 9 members, 5 bars, 2 marks left out: every fraction, score and rank', () => {
    expect(found(courseRanks)).toEqual(expected(courses.entries));
  });

  test('130 instructors, 7 members: every fraction, score and rank, also where floats show another digit', () => {
    expect(found(starRanks)).toEqual(expected(stars.entries));
  });

  test('20 courses: the tie of eight and nine members across the line is found', () => {
    expect(selection(courseRanks, courses.quota)).toEqual({
      certain: courses.cut.certain.toSorted(),
      tied: courses.cut.tied_at_cut.toSorted(),
    });
  });

  test('the three star lines: 20 without a tie, 50 and 100 with one', () => {
    let total = 0;
    const above: string[] = [];
    for (const line of stars.lines) {
      total += line.quota;
      above.push(...line.certain);
      const { certain, tied } = selection(starRanks, total);
      expect(tied).toEqual(line.tied.toSorted());
      expect(certain).toEqual(above.toSorted());
      above.push(...line.tied);
    }
  });
});
