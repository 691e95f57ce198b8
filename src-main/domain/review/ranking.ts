import type { Method } from './model';
import { compare, type Rational } from './rational';
import type { Tally } from './tally';

/** What one candidate is compared by, the first first; a missing one comes last. */
export type Keys = readonly (Rational | null)[];

interface Entry {
  candidate: string;
  tally: Tally;
  /** null: nothing to rank it by. */
  keys: Keys | null;
}

export interface Ranked {
  candidate: string;
  tally: Tally;
  /** null when nobody scored or voted. Equal places share a rank: 1, 2, 2, 4. */
  rank: number | null;
  /** Shares its place after every tie-breaker. */
  tied: boolean;
  /** What places were decided by. */
  keys: Keys | null;
}

/** What places are decided by, most important first: the unrounded score, then the round's tie-breakers. */
export function scoreKeys(method: Method, tally: Tally, favour: Rational | null = null): Keys | null {
  if (tally.exact === null) return null;
  const breakers = method.tieBreakers.map((breaker) =>
    breaker.by === 'untrimmedMean'
      ? tally.untrimmed
      : breaker.by === 'vote'
        ? favour
        : (tally.criteria.get(breaker.criterion) ?? null),
  );
  return [tally.exact, ...breakers];
}

/** Highest first; without a value last. */
function compareKeys(a: Keys, b: Keys): number {
  for (let index = 0; index < a.length || index < b.length; index += 1) {
    const [left, right] = [a[index] ?? null, b[index] ?? null];
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
    } else {
      const order = compare(right, left);
      if (order !== 0) return order;
    }
  }
  return 0;
}

function compareEntries(a: Entry, b: Entry): number {
  if (a.keys === null || b.keys === null) return Number(a.keys === null) - Number(b.keys === null);
  return compareKeys(a.keys, b.keys);
}

/** Ranks by keys, unrounded (domain.md §4). Equal ones keep the order in which they came; without keys there is no rank. */
export function ranking(entries: readonly Entry[]): Ranked[] {
  const ordered = entries.toSorted(compareEntries);
  const equal = (a: number, b: number): boolean => {
    const [left, right] = [ordered[a], ordered[b]];
    return left?.keys != null && right !== undefined && compareEntries(left, right) === 0;
  };
  let first = 0;
  return ordered.map(({ candidate, tally, keys }, index) => {
    if (!equal(index, first)) first = index;
    const rank = keys === null ? null : first + 1;
    return { candidate, tally, keys, rank, tied: equal(index, index - 1) || equal(index, index + 1) };
  });
}
