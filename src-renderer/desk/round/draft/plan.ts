import { usualVote } from '../../../../src-main/domain/review/defaults';
import { isVoted, methodProblem, quotaProblem } from '../../../../src-main/domain/review/method';
import type { Intake, Method, Quota, Round, Rubric } from '../../../../src-main/domain/review/model';
import { rubricProblem } from '../../../../src-main/domain/review/rubric';
import type { VoteRule } from '../../../../src-main/domain/review/votes/model';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import { parsePoints } from '../points';
import { type Ceilings, readCeilings, typedLevel, typedMinimum } from './ceilings';

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

/** 扣分 or 加分 as it is typed, in points. */
export interface TypedAdjustment {
  id: string;
  name: string;
  points: string;
}

export interface TypedBand {
  id: string;
  name: string;
  from: number;
}

/** For new lines of a form; also the stored id of a new criterion or group. */
export const freshId = (): string => crypto.randomUUID().slice(0, 8);

/** What the office sets up before applications are taken, as it stands in the form. */
export interface Plan extends Ceilings {
  title: string;
  honour: string;
  intake: Intake;
  gates: Rubric['gates'];
  deductions: TypedAdjustment[];
  bonus: TypedAdjustment[];
  by: Method['by'];
  mean: Method['mean'];
  level: Method['level'];
  normalise: boolean;
  vote: VoteRule;
  groups: TypedGroup[];
  step: Rubric['step'];
  bands: TypedBand[];
  drop: number;
  from: number;
  scale: number;
  tieBreakers: Method['tieBreakers'];
  rules: Round['rules'];
  publicityRule: Round['publicityRule'];
}

/** What `round.configure` takes, besides the round and its revision. */
export interface Planned {
  title: string;
  honour: string;
  intake: Intake;
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
    honour: round.honour,
    intake: round.intake,
    gates: rubric.gates,
    ...typedRubric(rubric),
    by: method.by,
    mean: method.mean,
    level: method.level,
    normalise: method.normalise,
    vote: method.vote ?? usualVote,
    step: rubric.step,
    bands: rubric.bands.map((band) => ({ id: freshId(), ...band })),
    drop: method.trim.drop,
    from: method.trim.from,
    scale: method.scale,
    tieBreakers: method.tieBreakers,
    ...quota,
    levels: quota.levels.map(typedLevel),
    minimum: typedMinimum(quota.minimum),
    rules: round.rules,
    publicityRule: round.publicityRule,
  };
}

/** The same parts of a rubric as they stand in the form. */
export const typedRubric = ({
  groups,
  deductions,
  bonus,
}: Pick<Rubric, 'groups' | 'deductions' | 'bonus'>): Pick<Plan, 'groups' | 'deductions' | 'bonus'> => ({
  groups: groups.map((group) => ({
    ...group,
    criteria: group.criteria.map((criterion) => ({ ...criterion, maximum: formatPoints(criterion.maximum) })),
  })),
  deductions: deductions.map(({ points, ...one }) => ({ ...one, points: formatPoints(points) })),
  bonus: bonus.map(({ maximum, ...one }) => ({ ...one, points: formatPoints(maximum) })),
});

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
  if (plan.gates.some(({ name }) => name.trim() === '')) return { problem: '有一个必备条件没有名称，请补上。' };
  const unread = [...plan.deductions, ...plan.bonus].find((one) => one.name.trim() === '' || !parsePoints(one.points));
  if (unread) return { problem: `加分扣分“${unread.name}”要有名称，分值要填大于 0 的数字。` };
  const ceilings = readCeilings(plan);
  if ('problem' in ceilings) return ceilings;
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
    gates: plan.gates.map(({ id, name }) => ({ id, name: name.trim() })),
    deductions: plan.deductions.map(({ id, name, points }) => ({
      id,
      name: name.trim(),
      points: parsePoints(points) ?? 0,
    })),
    bonus: plan.bonus.map(({ id, name, points }) => ({ id, name: name.trim(), maximum: parsePoints(points) ?? 0 })),
  };
  const { by, mean, level, normalise, scale, tieBreakers } = plan;
  const vote = isVoted(plan) ? plan.vote : null;
  const trim = { drop: plan.drop, from: plan.from };
  const method: Method = { by, mean, level, normalise, vote, trim, scale, tieBreakers };
  const { quota } = ceilings;
  const problem = rubricProblem(rubric) ?? methodProblem(method, rubric) ?? quotaProblem(quota, rubric, by);
  if (problem !== null) return { problem };
  const { rules, intake, publicityRule } = plan;
  if (plan.honour.trim() === '') return { problem: '请填写证书上的称号。' };
  return {
    planned: {
      title: plan.title.trim(),
      honour: plan.honour.trim(),
      intake,
      rubric,
      method,
      quota,
      rules,
      publicityRule,
    },
  };
}
