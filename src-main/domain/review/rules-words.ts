import type { Level, Method, Quota, Round, Rubric } from './model';
import { leaves, maximumTotal } from './rubric';
import { BASIS_LABELS, type VoteRule } from './votes/model';
import { shareWords } from './votes/reckon';
import { formatPoints } from './wording';

/** One rule of a round, as a paper lists it. */
export interface RuleWords {
  what: string;
  words: string;
}

/** 四舍五入保留2位小数；as papers write it, figures stand close to the words around them. */
function roundingWords({ scale }: Method): string {
  return scale === 0 ? '四舍五入取整数' : `四舍五入保留${scale}位小数`;
}

/** What the members' marks come to, in one sentence that a person can follow by hand. */
export function scoreRule(method: Method): string {
  const { mean, level, trim } = method;
  const marks = level === 'criterion' ? '逐个评分项计算，各项结果相加；每一项' : '';
  const rounding = roundingWords(method);
  if (mean === 'median') return `${marks}取有效评分的中位数（双数个的取中间两个的平均值），${rounding}。`;
  if (mean === 'mean' || trim.drop === 0) return `${marks}取全部有效评分的平均值，${rounding}。`;
  const { drop, from } = trim;
  return `${marks}有效评分达到${from}个的，去掉${drop}个最高分和${drop}个最低分，取其余评分的平均值；不足${from}个的，取全部有效评分的平均值；${rounding}。`;
}

const auditRule = (method: Method): string => `各项指标的审核分相加，${roundingWords(method)}。`;
const VOTE_PLACES = '先通过的在前，同一次通过的按赞成的比例。';

/** What places are given by, in a sentence or two. */
export function placeRule(method: Method): string {
  if (method.by === 'vote') return VOTE_PLACES;
  return `得分：${method.by === 'indicators' ? auditRule(method) : scoreRule(method)}`;
}

function breakerWords(rubric: Rubric, breaker: Method['tieBreakers'][number]): string {
  if (breaker.by === 'untrimmedMean') return '不去高低分的平均分';
  if (breaker.by === 'vote') return '表决赞成的比例';
  const name = leaves(rubric).find(({ id }) => id === breaker.criterion)?.name ?? breaker.criterion;
  return `“${name}”的平均分`;
}

function equalWords({ tieBreakers }: Method, rubric: Rubric): string {
  const compared = tieBreakers.map((breaker) => breakerWords(rubric, breaker));
  const then = compared.length === 0 ? '' : `依次比较${compared.join('、')}；仍然`;
  return `排名按未四舍五入的得分。得分相同的，${then === '' ? '' : `${then}相同的，`}名次并列，其后名次空出；并列跨越名额线的，由评委会决定先后并记录。`;
}

/** 赞成票超过投票人数的半数, 赞成票为投票人数的三分之二以上. */
export function passRule({ threshold, basis }: VoteRule): string {
  const { p, q, inclusive } = threshold;
  const base = BASIS_LABELS[basis];
  if (inclusive || p === q) return `赞成票为${base}的${shareWords(threshold)}`;
  return `赞成票超过${base}的${p * 2 === q ? '半数' : shareWords(threshold).replace('超过', '')}`;
}

/** When a vote may be held, and what passes in it. */
export const voteRule = (rule: VoteRule): string =>
  `应到评委${shareWords(rule.quorum)}到会方可表决，${passRule(rule)}的通过；回避的评委不计入该对象的人数。`;

function levelWords({ name, count, share, minimum }: Level): string {
  const places = [
    ...(count === null ? [] : [`${count}个`]),
    ...(share === null ? [] : [`不超过参评数的${share}%（舍去小数）`]),
    ...(minimum === null ? [] : [`${formatPoints(minimum)}分以上`]),
  ];
  return places.length === 0 ? name : `${name} ${places.join('，')}`;
}

function placesWords({ total, perDistrict, perUnit, minimum, reserves }: Quota): string {
  const rules = [
    total === null ? '总名额不限' : `总名额${total}个`,
    ...(perDistrict === null ? [] : [`每个区县至多${perDistrict}个`]),
    ...(perUnit === null ? [] : [`每个单位至多${perUnit}个`]),
    ...(minimum === null ? [] : [`公布的得分不低于${formatPoints(minimum)}分`]),
    ...(reserves === 0 ? [] : [`备选${reserves}个`]),
  ];
  return `${rules.join('，')}。按名次入选，名额可以空缺。`;
}

/** What is taken off and added after the mean. */
export function adjustmentWords({ deductions, bonus }: Rubric): string {
  const words = [
    ...deductions.map(({ name, points }) => `${name}每次扣${formatPoints(points)}分`),
    ...bonus.map(({ name, maximum }) => `${name}至多加${formatPoints(maximum)}分`),
  ];
  return `平均之后计算：${words.join('，')}；最低为0分。`;
}

/** The bands are compared with the score as it is published. */
function bandWords({ bands }: Rubric): string {
  const steps = bands.map(({ name, from }) => `${from === 0 ? '其余' : `达到满分${from}%`}的为${name}`);
  const lowest = bands.at(-1)?.from ?? 0;
  return `公布的得分${steps.join('，')}${lowest === 0 ? '' : `；不足${lowest}%的不评等次`}。`;
}

/** Everything that a round's results are reckoned by, in the order in which it is used. */
export function rulesOf({ rubric, method, quota }: Pick<Round, 'rubric' | 'method' | 'quota'>): RuleWords[] {
  const { by } = method;
  const scored = by === 'score' || by === 'scoreThenVote';
  const criteria = leaves(rubric).map(({ name, maximum }) => `${name} ${formatPoints(maximum)}`);
  const rule = (applies: boolean, what: string, words: string): RuleWords[] => (applies ? [{ what, words }] : []);
  return [
    ...rule(by !== 'vote', '评分标准', `满分${formatPoints(maximumTotal(rubric))}分：${criteria.join('，')}。`),
    ...rule(scored, '得分', `每名评委各项相加为总分，没有评完的和回避的不计。${scoreRule(method)}`),
    ...rule(by === 'indicators', '得分', auditRule(method)),
    ...rule(method.normalise, '分组换算', '各组得分换算到同一平均和同一平均差，算式见各页。'),
    ...rule(rubric.deductions.length + rubric.bonus.length > 0, '扣分和加分', adjustmentWords(rubric)),
    ...rule(
      rubric.gates.length > 0,
      '必备条件',
      `${rubric.gates.map(({ name }) => name).join('，')}；不符合的不入选。`,
    ),
    ...rule(by !== 'vote' && rubric.bands.length > 0, '得分等次', bandWords(rubric)),
    ...rule(by !== 'vote', '名次', equalWords(method, rubric)),
    ...rule(by === 'vote', '名次', VOTE_PLACES),
    ...(method.vote === null ? [] : [{ what: '表决', words: voteRule(method.vote) }]),
    { what: '名额', words: placesWords(quota) },
    ...rule(
      quota.levels.length > 0,
      '等次',
      `${quota.levels.map(levelWords).join('；')}。从高到低，先取够得上且有名额的最高等次。`,
    ),
  ];
}
