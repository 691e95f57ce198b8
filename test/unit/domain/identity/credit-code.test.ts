import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCharacter,
  cleanCreditCode,
  creditCodeFault,
  creditCodeFaultText,
} from '../../../../src-main/domain/identity/credit-code';

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const stem = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join(''));

describe('credit code (GB 32100-2015)', () => {
  it('accepts issued codes: a wrong weight or modulus would refuse them', () => {
    for (const code of ['91350100M000100Y43', '91500117MA5HJ1GU5M', '935002438065254121']) {
      expect([code, creditCodeFault(code)]).toEqual([code, null]);
    }
  });

  it('only warns of a wrong check character, since issued codes have it', () => {
    expect(creditCodeFault('91350211M0000XUF46')).toBe('credit.checksum');
    expect(creditCodeFault('12500111MB5044619K')).toBe('credit.checksum');
    expect(creditCodeFaultText('12500111MB5044619K', 'credit.checksum')).toContain('应为 C');
  });

  it('names the place of a letter that is not in the set', () => {
    expect(creditCodeFault('915O0115MA5B31U65X')).toBe('credit.charset');
    expect(creditCodeFaultText('915O0115MA5B31U65X', 'credit.charset')).toBe(
      '统一社会信用代码第 4 位“O”不是规定的字符，可能是数字 0，请核对',
    );
    for (const letter of 'IOSVZ') expect(creditCodeFault(`9150011${letter}MA5B31U65X`)).toBe('credit.charset');
  });

  it('tells a wrong length from a wrong character', () => {
    expect(creditCodeFault('91350100M000100Y4')).toBe('credit.length');
    expect(creditCodeFault('')).toBe('credit.length');
  });

  it('cleans blanks, dashes and small letters, nothing else', () => {
    expect(cleanCreditCode(' 91500117 ma5hj1gu5m ')).toBe('91500117MA5HJ1GU5M');
    expect(cleanCreditCode('91500117-MA5HJ1GU5M')).toBe('91500117MA5HJ1GU5M');
  });

  it('finds every single wrong character: an MOD 31 code must', () => {
    fc.assert(
      fc.property(stem, fc.nat(16), fc.integer({ min: 1, max: 30 }), (first, place, shift) => {
        const code = first + checkCharacter(first);
        expect(creditCodeFault(code)).toBeNull();
        const other = CHARACTERS.charAt((CHARACTERS.indexOf(code.charAt(place)) + shift) % 31);
        expect(creditCodeFault(code.slice(0, place) + other + code.slice(place + 1))).toBe('credit.checksum');
      }),
    );
  });
});
