import type { Method, Rubric } from './model';
import { compare, formatExact, type Rational } from './rational';
import type { Result } from './results';
import { leaves } from './rubric';
import { listed } from './wording';

/** 97/1 is written 97. */
const written = (value: Rational | null): string => (value === null ? '无' : formatExact(value).replace(/\/1$/, ''));

/** What the n-th tie-breaker compares. */
function breakerName(method: Method, rubric: Rubric, at: number): string {
  const breaker = method.tieBreakers[at];
  if (breaker?.by === 'criterion')
    return `“${leaves(rubric).find(({ id }) => id === breaker.criterion)?.name ?? breaker.criterion}”的平均分`;
  return breaker?.by === 'vote' ? '赞成的比例' : '不去高低分的平均分';
}

const equal = (a: Rational | null | undefined, b: Rational | null | undefined): boolean =>
  a && b ? compare(a, b) === 0 : !a && !b;

const sameScore = (a: Result, b: Result | undefined): b is Result =>
  b !== undefined && a.rank !== null && b.rank !== null && equal(a.keys?.[0], b.keys?.[0]);

/** Against one neighbour of the same score: the first tie-breaker that tells them apart; null: none does. */
function against(method: Method, rubric: Rubric, own: Result, other: Result): string | null {
  const at = method.tieBreakers.findIndex((_, index) => !equal(own.keys?.[index + 1], other.keys?.[index + 1]));
  if (at < 0) return null;
  const [mine, theirs] = [own.keys?.[at + 1] ?? null, other.keys?.[at + 1] ?? null];
  const ahead = (own.rank ?? 0) < (other.rank ?? 0);
  const order = ahead ? `高于对方的 ${written(theirs)}，排在前面` : `低于对方的 ${written(theirs)}，排在后面`;
  return `与“${other.of.name}”得分相同，比较${breakerName(method, rubric, at)}：${written(mine)}，${order}。`;
}

function tiedWords(method: Method, own: Result, results: readonly Result[]): string[] {
  if (!own.tied) return [];
  const names = results.filter((one) => one !== own && one.rank === own.rank).map(({ of }) => of.name);
  const rule = method.tieBreakers.length === 0 ? '本轮次没有规定得分相同时再比较什么' : '再逐项比较仍然相同';
  return [`与“${listed(names)}”得分相同，${rule}，并列第 ${own.rank} 名。`];
}

/** The nearest of another rank on one side; undefined: there is none. */
function otherRank(results: readonly Result[], from: number, step: 1 | -1): Result | undefined {
  let at = from + step;
  while (results[at]?.rank === results[from]?.rank && results[at] !== undefined) at += step;
  return results[at];
}

/**
 * Why candidates of one score stand where they do, for each in the order of the results: against the one before and the
 * one behind, and with whom a place is shared. Empty where the score alone decides, and where there are no scores.
 */
export function placeWords(method: Method, rubric: Rubric, results: readonly Result[]): string[][] {
  if (method.by === 'vote') return results.map(() => []);
  return results.map((own, at) => {
    const said = [otherRank(results, at, -1), otherRank(results, at, 1)].flatMap((other) => {
      const words = sameScore(own, other) ? against(method, rubric, own, other) : null;
      return words === null ? [] : [words];
    });
    return [...said, ...tiedWords(method, own, results)];
  });
}
