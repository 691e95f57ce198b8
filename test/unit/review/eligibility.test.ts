import { describe, expect, test } from 'vitest';
import { registers } from '../../../src-main/domain/registers';
import type { BaseValues } from '../../../src-main/domain/registers/base';
import type { RegisterRecord } from '../../../src-main/domain/registers/define';
import { findingsOf, rulesProblem, usualRules, worst } from '../../../src-main/domain/review/eligibility';
import { kindOf } from '../../../src-main/domain/review/kinds';
import { baseNaming } from '../../../src-main/domain/review/kinds/base-naming';
import type { Surroundings } from '../../../src-main/domain/review/kinds/kind';
import { methodProblem, quotaProblem } from '../../../src-main/domain/review/method';
import { maximumTotal, rubricProblem } from '../../../src-main/domain/review/rubric';

const empty = Object.fromEntries(Object.keys(registers.base.fields).map((key) => [key, null])) as BaseValues;
const good: BaseValues = {
  ...empty,
  unitName: '重庆自然博物馆',
  district: '500109',
  recommendedBy: '北碚区教委、北碚区科协',
  creditCode: '12500000MB0000000X',
  instructors: 2,
  courses: 1,
  openDays: 250,
  minorDays: 30,
  safetyPlan: true,
};
const nowhere: Surroundings = { educationOrgan: null, associationOrgan: null };

function say(values: Partial<BaseValues>, surroundings = nowhere, rules = usualRules(kind)) {
  const record = { values: { ...good, ...values } } as unknown as RegisterRecord;
  return findingsOf(kind, rules, record, surroundings, '2026-11-01').map(
    ({ rule, verdict, text }) => `${rule} ${verdict} ${text}`,
  );
}

const found = kindOf('base-naming');
if (!found) throw new Error('the kind is not registered');
const kind = found;

describe('eligibility of a base', () => {
  test('one that just meets every condition has no finding', () => {
    expect(say({})).toEqual([]);
    expect(worst([])).toBe('pass');
  });

  test('one short of a limit is found, with figure and limit', () => {
    expect(say({ instructors: 1, courses: 0, openDays: 249, minorDays: 29, safetyPlan: false })).toEqual([
      'instructors reject 专职辅导员数 1 人，要求不少于 2 人',
      'courses reject 课程数 0 门，要求不少于 1 门',
      'openDays return 年开放天数 249 天，要求不少于 250 天',
      'minorDays return 未成年人优惠天数 29 天，要求不少于 30 天',
      'safetyPlan return 没有安全预案',
    ]);
  });

  test('what was not filled in goes back, it does not count as zero', () => {
    expect(say(empty)).toEqual([
      'instructors return 没有填写专职辅导员数',
      'courses return 没有填写课程数',
      'recommendations return 缺少区县教育部门和区县科协的推荐',
      'openDays return 没有填写年开放天数',
      'minorDays return 没有填写未成年人优惠天数',
      'safetyPlan return 没有填写是否有安全预案',
      'creditCode return 没有统一社会信用代码，无法核查失信等负面情形',
    ]);
  });

  test('organs have other names in some areas', () => {
    expect(say({ recommendedBy: '两江新区教育局、两江新区科创局' })).toEqual([]);
    expect(say({ recommendedBy: '重庆高新区公共服务局、重庆高新区科协' })).toEqual([]);
    expect(say({ recommendedBy: '北碚区科协' })).toEqual(['recommendations return 缺少区县教育部门的推荐']);
    expect(say({ recommendedBy: '社会事业局、北碚区科协' }, { ...nowhere, educationOrgan: '社会事业局' })).toEqual([]);
  });

  test('a rule that is off says nothing, and a changed limit is the one that counts', () => {
    const rules = usualRules(kind).map((rule) =>
      rule.rule === 'openDays' ? { ...rule, limit: 200 } : { ...rule, on: rule.rule !== 'courses' },
    );
    expect(say({ openDays: 210, courses: 0 }, nowhere, rules)).toEqual([]);
    expect(say({ openDays: 199 }, nowhere, rules)).toEqual(['openDays return 年开放天数 199 天，要求不少于 200 天']);
  });

  test('the suggestion is the worst of the findings', () => {
    const finding = (verdict: 'pass' | 'return' | 'reject') => ({ rule: '', verdict, text: '' });
    expect(worst([finding('return'), finding('reject'), finding('return')])).toBe('reject');
    expect(worst([finding('pass'), finding('return')])).toBe('return');
  });

  test('rules of another kind, or without their parameter, are refused', () => {
    expect(rulesProblem(kind, usualRules(kind))).toBeNull();
    expect(rulesProblem(kind, [{ rule: 'age', on: true, limit: 65 }])).toBe(
      '审查条件里有一条不认识，请刷新后重新设置。',
    );
    expect(rulesProblem(kind, [{ rule: 'openDays', on: true, limit: null }])).toBe(
      '请填写“年开放天数”的要求，不能小于 0。',
    );
  });
});

describe('base naming as it is shipped', () => {
  test('its rubric, method and quota can be used, and make 100 points in 30, 50 and 20', () => {
    const { rubric, method, quota } = baseNaming;
    expect([rubricProblem(rubric), methodProblem(method, rubric), quotaProblem(quota, rubric, method.by)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(maximumTotal(rubric)).toBe(10_000);
    expect(
      rubric.groups.map(({ name, criteria }) => [name, criteria.reduce((sum, { maximum }) => sum + maximum, 0)]),
    ).toEqual([
      ['场馆建设', 3000],
      ['运营情况', 5000],
      ['社会效益', 2000],
    ]);
  });

  test('only applied bases may enter, and the refusal says what they are', () => {
    const of = (status: string) => baseNaming.refusal({ status } as RegisterRecord<BaseValues>);
    expect(of('applied')).toBeNull();
    expect(of('named')).toBe('状态是“命名”，只有“申报”状态的可以参评');
  });

  test('publication writes naming fields and nothing else', () => {
    const award = {
      level: null,
      title: '',
      points: null,
      rank: null,
      year: 2026,
      date: '2026-12-01',
      deadline: null,
      batch: '2026年第一批',
      docNumber: '渝科协发〔2026〕12号',
      number: '渝科普〔2026〕JD-0001',
      validFrom: '2026-12-01',
      validTo: '2029-11-30',
    };
    expect(baseNaming.awarded(good, 'applied', award)).toEqual({
      status: 'named',
      values: {
        ...good,
        batch: '2026年第一批',
        docNumber: '渝科协发〔2026〕12号',
        plaqueNumber: '渝科普〔2026〕JD-0001',
        validFrom: '2026-12-01',
        validTo: '2029-11-30',
      },
    });
  });
});
