import { noAdjustments, usualMethod } from '../../../src-main/domain/review/defaults';
import type { Method, Rubric } from '../../../src-main/domain/review/model';
import type { Scoring } from '../../../src-main/domain/review/tally';

/** A rubric of one group with a criterion `c1`, `c2` … of each maximum (points ×100). */
export const rubricOf = (maxima: readonly number[], step: Rubric['step'] = 1): Rubric => ({
  groups: [
    {
      id: 'group',
      name: '总评',
      criteria: maxima.map((maximum, index) => ({
        id: `c${index + 1}`,
        name: `第 ${index + 1} 项`,
        hint: '',
        maximum,
      })),
    },
  ],
  step,
  bands: [
    { name: '优秀', from: 90 },
    { name: '优良', from: 70 },
    { name: '合格', from: 60 },
  ],
  ...noAdjustments,
});

export const methodOf = (method: Partial<Method> = {}): Method => ({
  ...usualMethod,
  ...method,
});

type Given = readonly (number | null)[] | 'barred' | null;

/** What the member of a seat gave, criterion by criterion; null: left out. */
export function scoring(seat: number, given: Given): Scoring {
  const marks = given === 'barred' || given === null ? null : given;
  return {
    member: `m${seat}`,
    seat,
    barred: given === 'barred',
    marks:
      marks &&
      Object.fromEntries(marks.flatMap((mark, index) => (mark === null ? [] : [[`c${index + 1}`, mark] as const]))),
  };
}

/** One total a member, seats 1, 2 … */
export const scorings = (totals: readonly (number | null | 'barred')[]): Scoring[] =>
  totals.map((total, index) => scoring(index + 1, typeof total === 'number' ? [total] : total));
