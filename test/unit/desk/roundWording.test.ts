import { describe, expect, test } from 'vitest';
import { noCeilings } from '../../../src-main/domain/review/defaults';
import { baseNaming } from '../../../src-main/domain/review/kinds/base-naming';
import type { Candidate, Round } from '../../../src-main/domain/review/model';
import type { TallyRow } from '../../../src-main/domain/review/tally-row';
import { planOf, readPlan } from '../../../src-renderer/desk/round/draft/plan';
import { secondLooks, sentenceOf } from '../../../src-renderer/desk/round/formCheck/wording';
import { cutOfRanking, inDecidedOrder } from '../../../src-renderer/desk/round/selection/cut';

const round: Round = {
  id: 'r',
  rev: 1,
  kind: baseNaming.name,
  label: baseNaming.label,
  honour: baseNaming.honour,
  numberCode: baseNaming.numberCode,
  intake: baseNaming.intake,
  title: '基地命名',
  year: 2026,
  stage: 'draft',
  rubric: baseNaming.rubric,
  method: baseNaming.method,
  quota: { ...baseNaming.quota, minimum: 6050 },
  rules: baseNaming.rules.map(({ rule, limit }) => ({ rule, on: true, limit: limit?.usual ?? null })),
  publicityRule: baseNaming.publicityRule,
  publicity: null,
  publication: null,
  lot: null,
  amendments: [],
  steps: [],
  createdAt: '',
  createdBy: '',
  tieDecision: null,
};

const candidate = (id: string, change: Partial<Candidate> = {}): Candidate => ({
  id,
  rev: 1,
  round: 'r',
  code: id,
  subject: id,
  name: `${id}馆`,
  district: '',
  districtName: '',
  group: '',
  unit: '',
  adjustments: null,
  award: null,
  findings: [],
  suggested: 'pass',
  decision: null,
  result: null,
  later: false,
  withdrawn: null,
  held: null,
  ...change,
});

describe('settings of a round', () => {
  test('opening the form and saving it changes nothing', () => {
    const { title, honour, intake, rubric, method, quota, rules, publicityRule } = round;
    expect(readPlan(planOf(round))).toEqual({
      planned: { title, honour, intake, rubric, method, quota, rules, publicityRule },
    });
  });

  test('a maximum that is no number, or an empty group, is named and not saved as 0', () => {
    const plan = planOf(round);
    const [first, ...others] = plan.groups;
    if (!first) throw new Error('no group');
    const [space, ...rest] = first.criteria;
    if (!space) throw new Error('no criterion');
    const typed = { ...first, criteria: [{ ...space, maximum: '十' }, ...rest] };
    expect(readPlan({ ...plan, groups: [typed, ...others] })).toEqual({
      problem: '“展教场地”的满分要填大于 0 的数字。',
    });
    expect(readPlan({ ...plan, groups: [{ ...first, criteria: [] }, ...others] })).toEqual({
      problem: '大类“场馆建设”下没有评分项，请添加或删去这一类。',
    });
  });
});

describe('a decision on many candidates', () => {
  const finding = { rule: 'openDays', verdict: 'return' as const, text: '年开放天数 200 天，要求不少于 250 天' };
  const many = [candidate('甲'), candidate('乙', { suggested: 'return', findings: [finding] }), candidate('丙')];

  test('the number comes first, and how many of them deserve a second look', () => {
    expect(sentenceOf(many, 'pass')).toBe('将 3 个对象标记为“通过”，其中 1 个有警告。');
    expect(sentenceOf(many.slice(0, 1), 'reject')).toBe('将“甲馆”标记为“不受理”。');
    expect(secondLooks(many, 'pass')).toEqual(['乙馆：规则建议“退回补正”，年开放天数 200 天，要求不少于 250 天。']);
  });
});

describe('the cut through the ranking', () => {
  const row = (id: string, rank: number): TallyRow => ({
    candidate: id,
    code: id,
    name: id,
    districtName: '',
    marks: [],
    members: 0,
    parts: null,
    mean: null,
    normalised: null,
    adjustments: [],
    votes: [],
    printed: null,
    exact: null,
    score: null,
    rank,
    tied: rank === 2,
    band: null,
    place: [],
  });

  test('a candidate that the committee put behind does not stand above the line', () => {
    const rows = inDecidedOrder([row('a', 1), row('b', 2), row('c', 2), row('d', 4)], {
      order: ['c', 'b'],
      reason: '',
      by: '',
      at: '',
    });
    expect(rows.map(({ candidate: id }) => id)).toEqual(['a', 'c', 'b', 'd']);
    const proposal = rows.map(({ candidate: id }) => ({
      candidate: id,
      outcome: id === 'a' || id === 'c' ? ('selected' as const) : ('notSelected' as const),
      level: null,
      why: '',
    }));
    const quota = { ...noCeilings, total: 2, minimum: 6000 };
    expect(cutOfRanking({ rows, proposal }, quota)).toEqual({
      after: 'c',
      words: '以上拟入选 2 个（名额 2 个，最低入选分 60 分）',
    });
  });
});
