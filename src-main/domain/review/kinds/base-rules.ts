import type { BaseValues } from '../../registers/base';
import type { Verdict } from '../model';
import type { EligibilityRule, Surroundings } from './kind';

type Rule = EligibilityRule<BaseValues>;

/** A number that must reach the limit. Not filled in: back to the applicant. Too small: as `verdict` says. */
function atLeast(
  field: 'instructors' | 'courses' | 'openDays' | 'minorDays',
  verdict: Verdict,
  rule: Omit<Rule, 'limit' | 'check'> & { unit: string; usual: number },
): Rule {
  const { unit, usual, ...named } = rule;
  return {
    ...named,
    limit: { unit, usual },
    check: (values, limit) => {
      const value = values[field];
      if (value === null) return { verdict: 'return', text: `没有填写${rule.label}` };
      if (value >= limit) return null;
      return { verdict, text: `${rule.label} ${value} ${unit}，要求不少于 ${limit} ${unit}` };
    },
  };
}

/** Organs differ by area: 教委, 教育局, 公共服务局; 科协, 科创局 (the policy's address line shows it). */
const EDUCATION = ['教委', '教育委员会', '教育局', '公共服务局'];
const ASSOCIATION = ['科协', '科学技术协会', '科创局'];

const named = (text: string, words: readonly string[], own: string | null): boolean =>
  [...words, ...(own === null ? [] : [own])].some((word) => text.includes(word));

function missingRecommendations(text: string, surroundings: Surroundings): string[] {
  return [
    ...(named(text, EDUCATION, surroundings.educationOrgan) ? [] : ['区县教育部门']),
    ...(named(text, ASSOCIATION, surroundings.associationOrgan) ? [] : ['区县科协']),
  ];
}

/**
 * Conditions of a base (domain.md §4). What the policy itself asks for suggests 不受理 when it is not met; what others
 * ask for suggests 退回补正, so that the applicant can explain or supply it.
 */
export const baseRules: readonly Rule[] = [
  atLeast('instructors', 'reject', { rule: 'instructors', label: '专职辅导员数', source: 'P', unit: '人', usual: 2 }),
  atLeast('courses', 'reject', { rule: 'courses', label: '课程数', source: 'P', unit: '门', usual: 1 }),
  {
    rule: 'recommendations',
    label: '区县教委和区县科协推荐',
    source: 'S',
    limit: null,
    check: (values, _limit, surroundings) => {
      const missing = missingRecommendations(values.recommendedBy ?? '', surroundings);
      return missing.length > 0 ? { verdict: 'return', text: `缺少${missing.join('和')}的推荐` } : null;
    },
  },
  atLeast('openDays', 'return', { rule: 'openDays', label: '年开放天数', source: 'S', unit: '天', usual: 250 }),
  atLeast('minorDays', 'return', { rule: 'minorDays', label: '未成年人优惠天数', source: 'S', unit: '天', usual: 30 }),
  {
    rule: 'safetyPlan',
    label: '安全预案',
    source: 'D',
    limit: null,
    check: ({ safetyPlan }) => {
      if (safetyPlan === true) return null;
      return { verdict: 'return', text: safetyPlan === null ? '没有填写是否有安全预案' : '没有安全预案' };
    },
  },
  {
    // The negative list itself (失信, accidents) is kept by other offices; without the code nobody can look there.
    rule: 'creditCode',
    label: '统一社会信用代码',
    source: 'S',
    limit: null,
    check: ({ creditCode }) =>
      creditCode === null ? { verdict: 'return', text: '没有统一社会信用代码，无法核查失信等负面情形' } : null,
  },
];
