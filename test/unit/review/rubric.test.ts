import { describe, expect, test } from 'vitest';
import { markProblem, marksGiven, rubricProblem, totalOf } from '../../../src-main/domain/review/rubric';
import { formatPoints, listed } from '../../../src-main/domain/review/wording';
import { rubricOf } from './scorings';

describe('marks and rubric', () => {
  const rubric = rubricOf([2500, 2000], 50);

  test('range and step', () => {
    expect(markProblem(rubric, 'c1', 0)).toBeNull();
    expect(markProblem(rubric, 'c1', 2500)).toBeNull();
    expect(markProblem(rubric, 'c1', 2550)).toBe('“第 1 项”满分 25 分，25.5 分超过满分，请改正。');
    expect(markProblem(rubric, 'c2', 1930)).toBe('“第 2 项”每档 0.5 分，19.3 分不在档上，请改正。');
    expect(markProblem(rubric, 'c2', -50)).toBe('“第 2 项”的分数应为 0 到 20 分。');
    expect(markProblem(rubric, 'c2', 0.5)).toBe('“第 2 项”的分数应为 0 到 20 分。');
    expect(markProblem(rubric, 'c3', 0)).toBe('评分标准里没有这个评分项，请刷新后重新填写。');
  });

  test('an open criterion is not a zero', () => {
    expect(totalOf(rubric, { c1: 2450 })).toBeNull();
    expect(totalOf(rubric, { c1: 2450, c2: 0 })).toBe(2450);
    expect(marksGiven(rubric, { c1: 2450, c3: 100 })).toBe(1);
  });

  test('a rubric whose criteria cannot be told apart, or bands out of order, is refused', () => {
    const [group] = rubric.groups;
    if (!group) throw new Error('no group');
    const same = { ...rubric, groups: [group, { ...group, id: 'other' }] };
    expect(rubricProblem(same)).toBe('评分标准里有两项用了同一个编号，请删去其中一项后重新添加。');
    const named = { ...group, id: 'other', criteria: group.criteria.map((one) => ({ ...one, id: `${one.id}x` })) };
    expect(rubricProblem({ ...rubric, groups: [group, named] })).toBe(
      '评分标准里有两项都叫“第 1 项”，请改名以免评委混淆。',
    );
    expect(
      rubricProblem({
        ...rubric,
        bands: [
          { name: '合格', from: 60 },
          { name: '优秀', from: 90 },
        ],
      }),
    ).toBe('等次应从高到低排列，下限不能相同。');
  });

  test('points and lists as people write them', () => {
    expect([2450, 2405, 2400, 5, 0].map(formatPoints)).toEqual(['24.5', '24.05', '24', '0.05', '0']);
    expect(listed(['甲', '乙'])).toBe('甲、乙');
    expect(listed(['甲', '乙', '丙'], 2)).toBe('甲、乙等 3 个');
  });
});
