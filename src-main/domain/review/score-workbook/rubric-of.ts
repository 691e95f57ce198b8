import { noAdjustments } from '../defaults';
import type { Rubric } from '../model';
import type { SheetCriterion } from './rubric-sheet';
import { pointsOf } from './titles';

const UNIT = /([\d.]+)分为(?:最小单位|一档|单位|间隔)/u;
const DIGITS = /保留([一二两12])位小数/u;
const WHOLE = /(?:取|保留|只打)整数/u;

/** The step between marks (points ×100) that the sheets state, or a hundredth of a point. */
export function statedStep(lines: readonly string[]): Rubric['step'] {
  const text = lines.join('\n').replace(/[^\S\n]+/gu, '');
  const unit = pointsOf(UNIT.exec(text)?.[1] ?? '');
  const digits = DIGITS.exec(text)?.[1];
  if (unit === 100 || unit === 50 || unit === 10) return unit;
  if (digits === '一' || digits === '1') return 10;
  return digits === undefined && WHOLE.test(text) ? 100 : 1;
}

/** The rubric of a workbook, for the tally: criteria c1, c2 … in the order of the sheet. */
export function rubricOf(criteria: readonly SheetCriterion[], step: Rubric['step']): Rubric {
  return {
    groups: [
      {
        id: 'group',
        name: '评分',
        criteria: criteria.map(({ name, maximum }, at) => ({ id: `c${at + 1}`, name, hint: '', maximum })),
      },
    ],
    step,
    bands: [],
    ...noAdjustments,
  };
}
