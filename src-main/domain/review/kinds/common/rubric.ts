import { noAdjustments } from '../../defaults';
import type { Criterion, Rubric } from '../../model';

/** A criterion of so many whole points. */
export const criterion = (id: string, name: string, points: number, hint: string): Criterion => ({
  id,
  name,
  hint,
  maximum: points * 100,
});

const BANDS = [
  { name: '优秀', from: 90 },
  { name: '良好', from: 75 },
  { name: '合格', from: 60 },
];

/** A rubric of one group, marked in half points. */
export const rubricOf = (name: string, criteria: Criterion[]): Rubric => ({
  groups: [{ id: 'all', name, criteria }],
  step: 50,
  bands: BANDS,
  ...noAdjustments,
});
