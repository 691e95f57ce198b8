import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPoints, parsePoints, readMark } from '../../../src-renderer/desk/round/points';

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
    expect(readMark('２８．５', 3000, 50)).toEqual({ kind: 'mark', points: 2850 });
    expect(readMark('28。5', 3000, 50)).toEqual({ kind: 'mark', points: 2850 });
    expect(readMark(' 28.50 ', 3000, 50)).toEqual({ kind: 'mark', points: 2850 });
  });

  test('a mark that is none says why and is never rounded to one', () => {
    expect(readMark('', 3000, 50)).toEqual({ kind: 'blank' });
    expect(readMark('28.3', 3000, 50)).toEqual({ kind: 'wrong', why: '每档 0.5 分，28.3 不在档上' });
    expect(readMark('28.001', 3000, 1)).toEqual({ kind: 'wrong', why: '每档 0.01 分，28.001 不在档上' });
    expect(readMark('30.5', 3000, 50)).toEqual({ kind: 'wrong', why: '超过本项满分 30 分' });
    expect(readMark('-1', 3000, 50)).toEqual({ kind: 'wrong', why: '分数不能小于 0' });
    expect(readMark('优', 3000, 50)).toEqual({ kind: 'wrong', why: '“优”不是分数，请输入 0 到 30 的数字' });
    expect(readMark('3e1', 3000, 50)).toEqual({ kind: 'wrong', why: '“3e1”不是分数，请输入 0 到 30 的数字' });
    expect(readMark('100000', 3000, 50)).toEqual({ kind: 'wrong', why: '超过本项满分 30 分' });
  });
});
