import { describe, expect, test } from 'vitest';
import { objectionRefusal, publicityOver } from '../../../src-main/domain/review/publicity';
import { objectionOf } from './rounds';

const period = { start: '2026-09-18', days: 5, basis: 'working' as const, end: '2026-09-23', tentative: false };
const refusal = (more: Parameters<typeof objectionOf>[1]) => objectionRefusal(objectionOf('1', more), period);

describe('publicity', () => {
  test('the last day still belongs to the period', () => {
    expect(publicityOver(period, '2026-09-23')).toBe(false);
    expect(publicityOver(period, '2026-09-24')).toBe(true);
  });

  test('an objection is accepted on the first and on the last day', () => {
    expect(refusal({ receivedOn: '2026-09-18' })).toBeNull();
    expect(refusal({ receivedOn: '2026-09-23' })).toBeNull();
  });

  test('each missing ground is the reason of the refusal', () => {
    expect(refusal({ receivedOn: '2026-09-17' })).toBe('不予受理：公示自 2026-09-18 开始，异议在此之前提出。');
    expect(refusal({ receivedOn: '2026-09-24' })).toBe('不予受理：公示已于 2026-09-23 结束，异议超过期限。');
    expect(refusal({ objector: '　' })).toBe('不予受理：没有实名。');
    expect(refusal({ written: false })).toBe('不予受理：没有书面提出。');
    expect(refusal({ evidence: false })).toBe('不予受理：没有提供证据或线索。');
    expect(refusal({ aboutScoreOnly: true })).toBe('不予受理：仅对评分高低有不同意见，不属于异议。');
  });
});
