import { describe, expect, it } from 'vitest';
import { registerOf } from '../../../../src-main/domain/registers';
import type { Values } from '../../../../src-main/domain/registers/define';
import { checkRecord } from '../../../../src-main/domain/registers/validate';

const base = registerOf('base');
const sound: Values = {
  unitName: '重庆科技馆',
  district: '500157',
  kind: '科技场馆类',
  creditCode: '91500117MA5HJ1GU5M',
  legalPerson: '冉𬭚',
  contact: '田䶮',
  phone: '13800000001',
  address: '重庆市两江新区滨江路86号',
  buildingArea: 3_730_000,
  exhibitionArea: 746_000,
  capacity: 120,
  instructors: 2,
  courses: 1,
  visitors: 81_600,
  openDays: 365,
  minorDays: 365,
  safetyPlan: true,
};
const found = (change: Values) =>
  checkRecord(base, { ...sound, ...change }, '2026-11-01').map((f) => `${f.level} ${f.field} ${f.code}`);

describe('checkRecord', () => {
  it('finds nothing in a sound record, whose optional fields are empty', () => {
    expect(found({})).toEqual([]);
    expect(found({ mail: '' })).toEqual([]);
  });

  // One line a check: a check that is dropped, or that says another code or level, shows here.
  it.each<[string, Values]>([
    ['E unitName required', { unitName: null }],
    ['E safetyPlan required', { safetyPlan: null }],
    ['E kind choice', { kind: '天文类' }],
    ['E creditCode credit.charset', { creditCode: '915O0117MA5HJ1GU5M' }],
    ['E creditCode credit.length', { creditCode: '91500117MA5HJ1GU5' }],
    ['W creditCode credit.checksum', { creditCode: '91350211M0000XUF46' }],
    ['W contact name.private-use', { contact: '廖\uE863' }],
    ['E phone phone.length', { phone: '1380000001' }],
    ['E phone phone.range', { phone: '12800000001' }],
    ['E mail mail', { mail: 'a@example' }],
    ['E buildingArea area.negative', { buildingArea: -120_000 }],
    ['E openDays days.range', { openDays: 400, minorDays: 60 }],
    ['W longitude coordinate.outside', { longitude: 29_563_010 }],
    ['E appliedOn date.invalid', { appliedOn: '2026-02-30' }],
    ['E visitors type', { visitors: '81600' }],
    ['E visitors type', { visitors: 0.5 }],
    ['E contact type', { contact: 5 }],
    ['E safetyPlan type', { safetyPlan: '是' }],
    ['E address text.long', { address: '路'.repeat(501) }],
    ['W exhibitionArea area.show>build', { exhibitionArea: 3_730_001 }],
    ['W minorDays days.minors>open', { openDays: 200, minorDays: 201 }],
    ['Q instructors base.tutors<2', { instructors: 1 }],
    ['Q courses base.courses<1', { courses: 0 }],
    ['Q safetyPlan base.no-safety-plan', { safetyPlan: false }],
  ])('%s', (expected, change) => {
    expect(found(change)).toEqual([expected]);
  });

  it('counts a rare character once when it measures a text', () => {
    expect(found({ address: '𬭚'.repeat(500) })).toEqual([]);
  });

  it('does not compare with a field that is in error: one fault, one finding', () => {
    expect(found({ buildingArea: -1, exhibitionArea: 100 })).toEqual(['E buildingArea area.negative']);
  });

  it('speaks plain Chinese without personal data', () => {
    expect(
      checkRecord(base, { ...sound, phone: '1380000001', openDays: 400, minorDays: 1 }, '2026-11-01').map(
        (f) => f.message,
      ),
    ).toEqual(['手机号码应为 11 位数字，这里是 10 位，请核对', '年开放天数应在 0 到 366 之间']);
  });
});
