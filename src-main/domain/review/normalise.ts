import { grouped } from '../grouped';
import { add, compare, divide, multiply, type Rational, rational, subtract } from './rational';

const whole = (n: number): Rational => rational(BigInt(n));
const meanOf = (values: readonly Rational[]): Rational =>
  divide(values.reduce(add, rational(0n)), whole(values.length));
const distance = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? subtract(a, b) : subtract(b, a));

interface Measure {
  mean: Rational;
  /** Mean distance from the mean: exact, where a standard deviation is not. */
  spread: Rational;
}

function measureOf(values: readonly Rational[]): Measure {
  const mean = meanOf(values);
  return { mean, spread: meanOf(values.map((value) => distance(value, mean))) };
}

/** Mean and mean distance of a group and of all, to recompute one score by hand. */
export interface Normalisation {
  group: Measure;
  all: Measure;
}

export interface Grouped {
  candidate: string;
  group: string;
  mean: Rational;
}

/**
 * Brings the scores of groups that different members judged to one mean and one spread (domain.md §4): the distance from
 * the group's mean, stretched by how far the scores of all lie apart over how far those of the group do, is added to the
 * mean of all. A group whose scores are all equal gets the mean of all. The order within a group never changes.
 */
export function normalised(entries: readonly Grouped[]): Map<string, { score: Rational; by: Normalisation }> {
  const groups = grouped(entries, ({ group }) => group);
  if (groups.size < 2) return new Map();
  const all = measureOf(entries.map(({ mean }) => mean));
  const scores = new Map<string, { score: Rational; by: Normalisation }>();
  for (const members of groups.values()) {
    const group = measureOf(members.map(({ mean }) => mean));
    const stretch = group.spread.p === 0n ? rational(0n) : divide(all.spread, group.spread);
    for (const { candidate, mean } of members) {
      const score = add(all.mean, multiply(subtract(mean, group.mean), stretch));
      scores.set(candidate, { score, by: { group, all } });
    }
  }
  return scores;
}
