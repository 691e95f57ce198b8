import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noAdjustments } from '../../../src-main/domain/review/defaults';
import type { Rubric } from '../../../src-main/domain/review/model';
import { formatPoints } from '../../../src-main/domain/review/wording';
import { parsePoints, readMark } from '../../../src-renderer/desk/round/points';

const rubric = (step: Rubric['step']): Rubric => ({
  groups: [{ id: 'g', name: '场馆', criteria: [{ id: 'a', name: '场馆建设', hint: '', maximum: 3000 }] }],
  step,
  bands: [],
  ...noAdjustments,
});

describe('marks as they are typed', () => {
  test('a float in between would turn 0.29 into 28 hundredths', () => {
    expect(parsePoints('0.29')).toBe(29);
    expect(parsePoints('1.15')).toBe(115);
    expect(parsePoints('9999.99')).toBe(999_999);
  });

  test('every mark comes back as it was shown', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999 }), (n) => parsePoints(formatPoints(n)) === n));
  });

  test('full-width digits and the Chinese full stop are read as meant', () => {
    expect(readMark(rubric(50), 'a', '２８．５')).toEqual({ kind: 'mark', points: 2850 });
    expect(readMark(rubric(50), 'a', '28。5')).toEqual({ kind: 'mark', points: 2850 });
    expect(readMark(rubric(50), 'a', ' 28.50 ')).toEqual({ kind: 'mark', points: 2850 });
  });

  test('a mark that is none says why and is never rounded to one', () => {
    expect(readMark(rubric(50), 'a', '')).toEqual({ kind: 'blank' });
    expect(readMark(rubric(50), 'a', '28.3')).toEqual({
      kind: 'wrong',
      why: '“场馆建设”每档 0.5 分，28.3 分不在档上，请改正。',
    });
    expect(readMark(rubric(1), 'a', '28.001')).toEqual({
      kind: 'wrong',
      why: '28.001 的小数位太多，最多两位，请改正。',
    });
    expect(readMark(rubric(50), 'a', '30.5')).toEqual({
      kind: 'wrong',
      why: '“场馆建设”满分 30 分，30.5 分超过满分，请改正。',
    });
    expect(readMark(rubric(50), 'a', '-1')).toEqual({ kind: 'wrong', why: '分数不能小于 0，请改正。' });
    expect(readMark(rubric(50), 'a', '优')).toEqual({ kind: 'wrong', why: '“优”不是分数，请只填数字。' });
    expect(readMark(rubric(50), 'a', '3e1')).toEqual({ kind: 'wrong', why: '“3e1”不是分数，请只填数字。' });
    expect(readMark(rubric(50), 'a', '100000')).toEqual({ kind: 'wrong', why: '“场馆建设”的分数应为 0 到 30 分。' });
  });
});
