import { describe, expect, it } from 'vitest';
import { nextNumber, numberParts } from '../../../src-main/domain/official/numbers';

describe('发文字号 (GB/T 9704-2012 §7.2.5)', () => {
  it.each([
    ['渝科协发〔2026〕12号', { prefix: '渝科协发', year: 2026, serial: 12 }],
    ['渝科协发〔2026〕012号', null],
    ['渝科协发[2026]12号', null],
    ['渝科协发〔26〕12号', null],
    ['渝科协发〔2026〕第12号', null],
    ['〔2026〕12号', null],
  ])('%s', (number, parts) => {
    expect(numberParts(number)).toEqual(parts);
  });

  // Catches a number given twice, and one of another organ or year counted along.
  it('goes on by organ and year, and names what is missing before it', () => {
    const used = ['渝科协发〔2026〕1号', '渝科协发〔2026〕4号', '渝科协函〔2026〕9号', '渝科协发〔2025〕30号', '无号'];
    expect(nextNumber(used, '渝科协发', 2026)).toEqual({ number: '渝科协发〔2026〕5号', gaps: [2, 3] });
    expect(nextNumber(used, '渝科协发', 2027)).toEqual({ number: '渝科协发〔2027〕1号', gaps: [] });
  });
});
