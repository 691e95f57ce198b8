import { describe, expect, test } from 'vitest';
import {
  byNumber,
  certificateNumber,
  documentNumber,
  patternProblem,
  sequenceKey,
} from '../../../src-main/domain/honours/numbering';

const PATTERN = '渝科普〔{year}〕{kind}-{seq:4}';

describe('numbers', () => {
  test('a certificate number has year, kind and a serial of four digits', () => {
    expect(certificateNumber(PATTERN, { year: 2026, kind: 'JD', seq: 7 })).toBe('渝科普〔2026〕JD-0007');
  });

  test('the ten-thousandth is not cut to 0000, which would be a number used before', () => {
    expect(certificateNumber(PATTERN, { year: 2026, kind: 'JD', seq: 10_000 })).toBe('渝科普〔2026〕JD-10000');
  });

  test('a kind that contains $& must not be taken for a replacement pattern', () => {
    expect(certificateNumber('{kind}-{seq:1}', { year: 2026, kind: '$&', seq: 1 })).toBe('$&-1');
  });

  test('counters: one a year and kind, but one for ever where the pattern has no year', () => {
    expect(sequenceKey(PATTERN, 2026, 'JD')).not.toBe(sequenceKey(PATTERN, 2027, 'JD'));
    expect(sequenceKey(PATTERN, 2026, 'JD')).not.toBe(sequenceKey(PATTERN, 2026, 'KC'));
    expect(sequenceKey('渝科普{seq:4}', 2026, 'JD')).toBe(sequenceKey('渝科普{seq:4}', 2027, 'KC'));
  });

  test('a pattern without a serial, with two, or with a slip of the pen is refused', () => {
    expect(patternProblem(PATTERN)).toBeNull();
    expect(patternProblem('渝科普〔{year}〕')).toBe('编号规则里要有且只有一个 {seq:4} 这样的流水号。');
    expect(patternProblem('{seq:4}{seq:4}')).toBe('编号规则里要有且只有一个 {seq:4} 这样的流水号。');
    expect(patternProblem('{yaer}{seq:4}')).toBe('编号规则里的 {yaer} 不认识，只能用 {year}、{kind} 和 {seq:4}。');
  });

  test('a document number has the full year in 〔〕, no 第 and no leading zero', () => {
    expect(documentNumber('渝科协发', 2026, 12)).toBe('渝科协发〔2026〕12号');
  });

  // Catches a register in which the numbers of 聘书 and 结业证书 stand alternately: nobody sees that there is no gap.
  test('the register goes kind by kind, and counts beyond four digits', () => {
    const numbers = ['PS-0001', 'JY-0002', 'PS-10000', 'JY-0001', 'PS-9999'];
    const rows = numbers.map((number) => ({ pattern: PATTERN, year: 2026, number }));
    const before = { pattern: PATTERN, year: 2025, number: 'PS-0003' };
    expect([...rows, before].sort(byNumber).map(({ number }) => number)).toEqual([
      'PS-0003',
      'JY-0001',
      'JY-0002',
      'PS-0001',
      'PS-9999',
      'PS-10000',
    ]);
  });
});
