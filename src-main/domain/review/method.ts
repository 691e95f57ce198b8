import type { Level, Method, Quota, Rubric } from './model';
import { leaves, maximumTotal } from './rubric';
import { formatPoints } from './wording';

/** Do the members give marks? */
export const isScored = ({ by }: Pick<Method, 'by'>): boolean => by === 'score' || by === 'scoreThenVote';

/** Is there a vote on the candidates? */
export const isVoted = ({ by }: Pick<Method, 'by'>): boolean => by === 'vote' || by === 'scoreThenVote';

/** Why a method cannot be used with a rubric, as a Chinese sentence; null when it can. */
export function methodProblem(method: Method, rubric: Rubric): string | null {
  const { drop, from } = method.trim;
  if (from <= drop * 2)
    return `去掉 ${drop} 个最高分和 ${drop} 个最低分，至少要有 ${drop * 2 + 1} 名评委打分，请改“至少人数”。`;
  const votes = isVoted(method);
  if (votes && method.vote === null) return '投票表决要写明通过的票数和到会人数的要求，请补上。';
  if (!votes && method.tieBreakers.some(({ by }) => by === 'vote'))
    return '本轮次不表决，同分时不能比较票数，请改“得分相同时比较”。';
  const criteria = new Set(leaves(rubric).map((criterion) => criterion.id));
  const unknown = method.tieBreakers.some((breaker) => breaker.by === 'criterion' && !criteria.has(breaker.criterion));
  return unknown ? '同分时比较的评分项不在评分标准里，请重新选择。' : null;
}

/** Why the levels cannot be used, as a Chinese sentence; null when they can. */
function levelsProblem({ levels, total, minimum }: Quota, highest: number): string | null {
  const names = levels.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return `有两个等次都叫“${twice}”，请改名。`;
  const wrong = levels.find(({ minimum: least }) => least !== null && least > highest);
  if (wrong) return `“${wrong.name}”的最低分超过满分 ${formatPoints(highest)} 分，请改低。`;
  const least = (level: Level | undefined) => level?.minimum ?? 0;
  const rising = levels.find((level, index) => index > 0 && least(level) > least(levels[index - 1]));
  if (rising) return `“${rising.name}”的最低分高于它上面的等次，请从高到低排列。`;
  const below = levels.find((level) => level.minimum !== null && minimum !== null && level.minimum < minimum);
  if (below) return `“${below.name}”的最低分低于最低入选分 ${formatPoints(minimum ?? 0)} 分，两者矛盾，请改其中一个。`;
  const counts = levels.map(({ count }) => count);
  const sum = counts.reduce<number>((all, count) => all + (count ?? 0), 0);
  if (total !== null && sum > total) return `各等次名额合计 ${sum} 个，超过总名额 ${total} 个，请改其中一个。`;
  const full = levels.length > 0 && counts.every((count) => count !== null);
  if (total !== null && full && sum < total)
    return `各等次名额合计 ${sum} 个，少于总名额 ${total} 个，多出的名额没有等次可给，请改其中一个。`;
  const shares = levels.reduce((all, { share }) => all + (share ?? 0), 0);
  return shares > 100 ? `各等次所占比例合计 ${shares}%，超过 100%，请改低。` : null;
}

/** Why a quota cannot be used with a rubric and a method, as a Chinese sentence; null when it can. */
export function quotaProblem(quota: Quota, rubric: Rubric, by: Method['by']): string | null {
  const { total, perDistrict, perUnit, minimum, levels } = quota;
  const highest = maximumTotal(rubric);
  if (minimum !== null && minimum > highest)
    return `最低入选分 ${formatPoints(minimum)} 分超过满分 ${formatPoints(highest)} 分，请改低。`;
  if (by === 'vote' && (minimum !== null || levels.some((level) => level.minimum !== null)))
    return '投票表决没有分数，不能设最低分，请清空。';
  if (total !== null && perDistrict !== null && perDistrict > total && total > 0)
    return `每个区县至多 ${perDistrict} 个，多于总名额 ${total} 个，两者矛盾，请改其中一个。`;
  if (perUnit !== null && perDistrict !== null && perUnit > perDistrict)
    return `每个单位至多 ${perUnit} 个，多于每个区县至多 ${perDistrict} 个，两者矛盾，请改其中一个。`;
  if (perUnit !== null && total !== null && perUnit > total && total > 0)
    return `每个单位至多 ${perUnit} 个，多于总名额 ${total} 个，两者矛盾，请改其中一个。`;
  return levelsProblem(quota, highest);
}
