import { expect, test } from 'vitest';
import { noAdjustments } from '../../../src-main/domain/review/defaults';
import { districtAssessment } from '../../../src-main/domain/review/kinds/district-assessment';
import { rubricProblem } from '../../../src-main/domain/review/rubric';

const source = districtAssessment.rubricSource;
const indicator = (id: string, group: string, name: string, maximum: number, kind = '基本分') => ({
  id,
  values: { group, name, maximum, kind, criteria: `${name}的评分标准` },
});

// Catches an assessment that is audited by other points than the office's table of indicators has.
test('the indicators of a year make the rubric: groups in order, 加分 and 扣分 beside it', () => {
  const made = source?.rubric([
    indicator('i1', '资源供给', '基地', 1250),
    indicator('i2', '队伍建设', '轮训', 3000),
    indicator('i3', '资源供给', '课程', 1000),
    indicator('i4', '其他', '经验推广', 500, '加分项'),
    indicator('i5', '其他', '迟报', 100, '扣分项'),
    indicator('i6', '资源供给', '没有分值', 0),
  ]);
  expect(made).toEqual({
    groups: [
      {
        id: 'group-i1',
        name: '资源供给',
        criteria: [
          { id: 'i1', name: '基地', hint: '基地的评分标准', maximum: 1250 },
          { id: 'i3', name: '课程', hint: '课程的评分标准', maximum: 1000 },
        ],
      },
      {
        id: 'group-i2',
        name: '队伍建设',
        criteria: [{ id: 'i2', name: '轮训', hint: '轮训的评分标准', maximum: 3000 }],
      },
    ],
    bonus: [{ id: 'i4', name: '经验推广', maximum: 500 }],
    deductions: [{ id: 'i5', name: '迟报', points: 100 }],
  });
  expect(rubricProblem({ ...districtAssessment.rubric, ...noAdjustments, ...made })).toBeNull();
});
