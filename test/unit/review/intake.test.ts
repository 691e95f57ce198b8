import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openIntake } from '../../../src-main/domain/review/defaults';
import { intakeProblems } from '../../../src-main/domain/review/intake';
import { byLot } from '../../../src-main/domain/review/lot';

const from = (district: string, unit = '') => ({ district, districtName: `${district}区`, unit });

describe('ceilings on who may be recommended', () => {
  test('a district and a unit over their number are named with both numbers', () => {
    const list = [from('甲', '科技馆'), from('甲', '科技馆'), from('甲'), from('乙')];
    const intake = { ...openIntake, perDistrict: 1, districts: [{ district: '甲', ceiling: 2 }], perUnit: 1 };
    expect(intakeProblems(intake, list)).toEqual([
      '甲区推荐 3 个，超过名额 2 个',
      '科技馆申报 2 个，超过每个单位 1 个',
    ]);
    expect(intakeProblems(openIntake, list)).toEqual([]);
  });

  test('a ceiling of 0 lets nobody through, and who has no district is under none', () => {
    const intake = { ...openIntake, districts: [{ district: '甲', ceiling: 0 }] };
    expect(intakeProblems(intake, [from('甲'), from('')])).toEqual(['甲区推荐 1 个，超过名额 0 个']);
  });
});

describe('the order by lot', () => {
  const ids = ['d', 'b', 'a', 'c'];
  test('depends on the seed and on who is there, not on the order before', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const order = byLot(ids, seed);
        expect(order.toSorted()).toEqual(ids.toSorted());
        expect(byLot(ids.toReversed(), seed)).toEqual(order);
      }),
    );
  });

  test('everyone is equally likely at every place (chi-square, 16 cells, 9 degrees, p > 0.001)', () => {
    const rounds = 8000;
    const seen = new Map<string, number>();
    for (let seed = 0; seed < rounds; seed += 1)
      for (const [place, id] of byLot(ids, String(seed)).entries())
        seen.set(`${id}${place}`, (seen.get(`${id}${place}`) ?? 0) + 1);
    const expected = rounds / ids.length;
    const square = [...seen.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(seen.size).toBe(16);
    expect(square).toBeLessThan(27.88);
  });
});
