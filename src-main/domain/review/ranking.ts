import type { Method } from './model';
import { compare, type Rational } from './rational';
import type { Tally } from './tally';

export interface Ranked {
  candidate: string;
  tally: Tally;
  /** null when nobody scored. Equal places share a rank: 1, 2, 2, 4. */
  rank: number | null;
  /** Shares its place after every tie-breaker. */
  tied: boolean;
}

/** What places are decided by, most important first: the unrounded score, then the round's tie-breakers. */
function keysOf(method: Method, tally: Tally): (Rational | null)[] {
  const breakers = method.tieBreakers.map((breaker) =>
    breaker.by === 'untrimmedMean' ? tally.untrimmed : (tally.criteria.get(breaker.criterion) ?? null),
  );
  return [tally.exact, ...breakers];
}

/** Highest first; without a score last. */
function compareKeys(a: readonly (Rational | null)[], b: readonly (Rational | null)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? null;
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
    } else {
      const order = compare(right, left);
      if (order !== 0) return order;
    }
  }
  return 0;
}

/** Ranks by the unrounded score (domain.md §4). Equal ones keep the order in which they came. */
export function ranking(method: Method, tallies: readonly { candidate: string; tally: Tally }[]): Ranked[] {
  const ordered = tallies
    .map((entry) => ({ ...entry, keys: keysOf(method, entry.tally) }))
    .toSorted((a, b) => compareKeys(a.keys, b.keys));
  const equal = (a: number, b: number): boolean => {
    const [left, right] = [ordered[a], ordered[b]];
    return left?.tally.exact != null && right !== undefined && compareKeys(left.keys, right.keys) === 0;
  };
  let first = 0;
  return ordered.map(({ candidate, tally }, index) => {
    if (!equal(index, first)) first = index;
    const rank = tally.exact === null ? null : first + 1;
    return { candidate, tally, rank, tied: equal(index, index - 1) || equal(index, index + 1) };
  });
}
