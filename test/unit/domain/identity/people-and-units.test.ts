import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  birthOf,
  idCheck,
  idNumberFault,
  idNumberFaultText,
  sexOf,
} from '../../../../src-main/domain/identity/id-number';
import { maskIdNumber } from '../../../../src-main/domain/identity/mask';
import { unitsAlike } from '../../../../src-main/domain/identity/unit-likeness';
import { ageOn } from '../../../../src-main/domain/registers/common/person';

/** The example of GB 11643-1999. */
const EXAMPLE = '11010519491231002X';

describe('ID numbers', () => {
  it('have the check character of the standard', () => {
    expect([idCheck(EXAMPLE), idNumberFault(EXAMPLE)]).toEqual(['X', null]);
    expect([birthOf(EXAMPLE), sexOf(EXAMPLE)]).toEqual(['1949-12-31', '女']);
  });

  it.each([
    ['51222219720409804', 'id.length'],
    ['310110197010269063', 'id.check'],
    ['500102198702309516', 'id.date'],
    ['1101051949123100XX', 'id.charset'],
  ])('%s is refused: %s', (number, fault) => expect(idNumberFault(number)).toBe(fault));

  it('with one digit wrong, or two neighbours exchanged, are always found out', () => {
    fc.assert(
      fc.property(fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (place, add) => {
        const digit = (Number(EXAMPLE.charAt(place)) + add) % 10;
        return idNumberFault(`${EXAMPLE.slice(0, place)}${digit}${EXAMPLE.slice(place + 1)}`) !== null;
      }),
    );
  });

  it('are never repeated in what is said of them', () => {
    for (const fault of ['id.length', 'id.charset', 'id.date', 'id.check'] as const)
      expect(idNumberFaultText(EXAMPLE, fault)).not.toMatch(/\d{4,}/);
  });

  it('are masked as the offices mask them', () => {
    expect([maskIdNumber('350102198702309123'), maskIdNumber('123')]).toEqual(['35*************123', '***']);
  });

  it('tell the age: a year more on the birthday, not the day before', () => {
    expect([ageOn('1960-11-01', '2026-11-01'), ageOn('1960-11-02', '2026-11-01')]).toEqual([66, 65]);
  });
});

describe('units', () => {
  it.each([
    ['长安汽车', '重庆长安汽车股份有限公司', true],
    ['重庆大学光电工程学院', '重庆大学', true],
    ['重庆医科大学', '重庆医科大学附属儿童医院', true],
    ['重庆科技馆', '重庆科技馆', false],
    ['西南大学', '重庆大学', false],
    ['重庆科技大学', '重庆科技馆', false],
    ['重庆市科学技术研究院', '重庆市科学技术协会', false],
    ['大学', '重庆大学', false],
  ])('%s and %s: could they be one? %s', (one, other, alike) => {
    expect([unitsAlike(one, other), unitsAlike(other, one)]).toEqual([alike, alike]);
  });
});
