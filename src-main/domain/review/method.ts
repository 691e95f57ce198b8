import type { Method, Quota, Rubric } from './model';
import { leaves, maximumTotal } from './rubric';
import { formatPoints } from './wording';

/** Why a method cannot be used with a rubric, as a Chinese sentence; null when it can. */
export function methodProblem(method: Method, rubric: Rubric): string | null {
  const { drop, from } = method.trim;
  if (from <= drop * 2)
    return `去掉 ${drop} 个最高分和 ${drop} 个最低分，至少要有 ${drop * 2 + 1} 名评委打分，请改“至少人数”。`;
  const criteria = new Set(leaves(rubric).map((criterion) => criterion.id));
  const unknown = method.tieBreakers.some((breaker) => breaker.by === 'criterion' && !criteria.has(breaker.criterion));
  return unknown ? '同分时比较的评分项不在评分标准里，请重新选择。' : null;
}

/** Why a quota cannot be used with a rubric, as a Chinese sentence; null when it can. */
export function quotaProblem(quota: Quota, rubric: Rubric): string | null {
  const highest = maximumTotal(rubric);
  if (quota.minimum !== null && quota.minimum > highest)
    return `最低入选分 ${formatPoints(quota.minimum)} 分超过满分 ${formatPoints(highest)} 分，请改低。`;
  return null;
}
