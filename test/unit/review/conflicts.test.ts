import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detected, redetect } from '../../../src-main/domain/review/conflicts';
import type { Conflict } from '../../../src-main/domain/review/model';

const judge = (id: string, unit: string) => ({ id, unit });
const judged = (id: string, ...units: string[]) => ({ id, units });
const row = (source: Conflict['source'], barred = true): Conflict => ({
  id: 'm:c',
  rev: 3,
  round: 'r',
  member: 'm',
  candidate: 'c',
  source,
  barred,
  reason: '说明',
});

describe('conflicts of interest', () => {
  test('the same unit is found though it is typed with blanks, other width or another dot', () => {
    const shared = (own: string, ...units: string[]) =>
      [...detected('r', [judge('m', own)], [judged('c', ...units)]).values()].map(({ reason }) => reason);
    expect(shared(' 重庆 大学　', '重庆大学')).toEqual(['评委工作单位是参评单位“重庆大学”']);
    expect(shared('重庆科技（集团）公司', '重庆科技(集团)公司')).toEqual([
      '评委工作单位是参评单位“重庆科技(集团)公司”',
    ]);
    expect(shared('重庆大学光电工程学院', '重庆大学')).toEqual([]);
    expect(shared('　', '')).toEqual([]);
  });

  test('a detected bar appears, stays untouched, and goes when the unit was corrected', () => {
    const same = redetect('r', [judge('m', '重庆大学')], [judged('c', '重庆大学')], []);
    expect(same.add).toEqual([
      {
        id: 'm:c',
        round: 'r',
        member: 'm',
        candidate: 'c',
        source: 'unit',
        barred: true,
        reason: '评委工作单位是参评单位“重庆大学”',
      },
    ]);
    const stored = same.add.map((one) => ({ ...one, rev: 1 }));
    const again = redetect('r', [judge('m', '重庆大学')], [judged('c', '重庆大学')], stored);
    expect(again).toEqual({ add: [], change: [], remove: [] });
    expect(redetect('r', [judge('m', '西南大学')], [judged('c', '重庆大学')], stored).remove).toEqual(['m:c']);
  });

  test('the office’s word outlives detection, both to bar and to clear', () => {
    for (const kept of [row('office', true), row('office', false), row('declared', true)])
      for (const unit of ['重庆大学', '西南大学'])
        expect(redetect('r', [judge('m', unit)], [judged('c', '重庆大学')], [kept])).toEqual({
          add: [],
          change: [],
          remove: [],
        });
  });

  test('conflicts of a member or candidate that is gone are taken away', () => {
    expect(redetect('r', [], [judged('c')], [row('office')]).remove).toEqual(['m:c']);
    expect(redetect('r', [judge('m', '')], [], [row('office')]).remove).toEqual(['m:c']);
  });

  test('detecting twice changes nothing the second time', () => {
    const unit = fc.constantFrom('甲', '乙', '甲 ', '丙');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 5 }), fc.array(unit, { maxLength: 5 }), (left, right) => {
        const members = left.map((name, index) => judge(`m${index}`, name));
        const candidates = right.map((name, index) => judged(`c${index}`, name));
        const stored = redetect('r', members, candidates, []).add.map((one) => ({ ...one, rev: 1 }));
        expect(redetect('r', members, candidates, stored)).toEqual({ add: [], change: [], remove: [] });
      }),
    );
  });
});
