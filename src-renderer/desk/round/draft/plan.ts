import { methodProblem, quotaProblem } from '../../../../src-main/domain/review/method';
import type { Method, Quota, Round, Rubric } from '../../../../src-main/domain/review/model';
import { rubricProblem } from '../../../../src-main/domain/review/rubric';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import { parsePoints } from '../points';

export interface TypedCriterion {
  id: string;
  name: string;
  hint: string;
  /** As typed, in points. */
  maximum: string;
}

export interface TypedGroup {
  id: string;
  name: string;
  criteria: TypedCriterion[];
}

export interface TypedBand {
  id: string;
  name: string;
  from: number;
}

/** For new lines of a form; also the stored id of a new criterion or group. */
export const freshId = (): string => crypto.randomUUID().slice(0, 8);

/** What the office sets up before applications are taken, as it stands in the form. */
export interface Plan {
  title: string;
  groups: TypedGroup[];
  step: Rubric['step'];
  bands: TypedBand[];
  drop: number;
  from: number;
  scale: number;
  tieBreakers: Method['tieBreakers'];
  total: number | null;
  perDistrict: number | null;
  minimum: string;
  reserves: number;
  rules: Round['rules'];
  publicityRule: Round['publicityRule'];
}

/** What `round.configure` takes, besides the round and its revision. */
export interface Planned {
  title: string;
  rubric: Rubric;
  method: Method;
  quota: Quota;
  rules: Round['rules'];
  publicityRule: Round['publicityRule'];
}

export function planOf(round: Round): Plan {
  const { rubric, method, quota } = round;
  return {
    title: round.title,
    groups: rubric.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((criterion) => ({ ...criterion, maximum: formatPoints(criterion.maximum) })),
    })),
    step: rubric.step,
    bands: rubric.bands.map((band) => ({ id: freshId(), ...band })),
    drop: method.trim.drop,
    from: method.trim.from,
    scale: method.scale,
    tieBreakers: method.tieBreakers,
    total: quota.total,
    perDistrict: quota.perDistrict,
    minimum: quota.minimum === null ? '' : formatPoints(quota.minimum),
    reserves: quota.reserves,
    rules: round.rules,
    publicityRule: round.publicityRule,
  };
}

/** Sum of the maxima that can be read, points ×100. */
export function totalOfPlan(groups: readonly TypedGroup[]): number {
  return groups.flatMap((group) => group.criteria).reduce((sum, one) => sum + (parsePoints(one.maximum) ?? 0), 0);
}

/** Reads the form; a Chinese sentence where it cannot be used as it is. */
export function readPlan(plan: Plan): { planned: Planned } | { problem: string } {
  if (plan.title.trim() === '') return { problem: '请填写轮次名称。' };
  for (const group of plan.groups) {
    if (group.name.trim() === '') return { problem: '评分标准里有一个大类没有名称，请补上。' };
    if (group.criteria.length === 0) return { problem: `大类“${group.name}”下没有评分项，请添加或删去这一类。` };
    for (const criterion of group.criteria) {
      if (criterion.name.trim() === '') return { problem: `大类“${group.name}”里有一项没有名称，请补上。` };
      if (!parsePoints(criterion.maximum)) return { problem: `“${criterion.name}”的满分要填大于 0 的数字。` };
    }
  }
  if (plan.groups.length === 0) return { problem: '评分标准还没有评分项，请添加。' };
  if (plan.bands.some((band) => band.name.trim() === '')) return { problem: '有一个等次没有名称，请补上。' };
  const minimum = plan.minimum.trim() === '' ? null : parsePoints(plan.minimum);
  if (plan.minimum.trim() !== '' && minimum === null) return { problem: '“最低入选分”要填数字，不限就留空。' };
  const rubric: Rubric = {
    groups: plan.groups.map((group) => ({
      id: group.id,
      name: group.name.trim(),
      criteria: group.criteria.map((criterion) => ({
        id: criterion.id,
        name: criterion.name.trim(),
        hint: criterion.hint.trim(),
        maximum: parsePoints(criterion.maximum) ?? 0,
      })),
    })),
    step: plan.step,
    bands: plan.bands.map(({ name, from }) => ({ name: name.trim(), from })),
  };
  const method: Method = {
    trim: { drop: plan.drop, from: plan.from },
    scale: plan.scale,
    tieBreakers: plan.tieBreakers,
  };
  const quota: Quota = { total: plan.total, perDistrict: plan.perDistrict, minimum, reserves: plan.reserves };
  const problem = rubricProblem(rubric) ?? methodProblem(method, rubric) ?? quotaProblem(quota, rubric);
  if (problem !== null) return { problem };
  const { rules, publicityRule } = plan;
  return { planned: { title: plan.title.trim(), rubric, method, quota, rules, publicityRule } };
}
