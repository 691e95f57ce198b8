import type { Adjustment } from './adjustments/reckon';
import type { Criterion, Method, Rubric } from './model';
import type { Normalisation } from './normalise';
import { add, compare, formatUnits, meanOf, medianOf, type Rational, rational, roundHalfUp } from './rational';
import { leaves, maximumTotal, totalOver } from './rubric';

/** What one member gave one candidate. `marks: null`: no ballot. A bar (回避) keeps the marks out, given or not. */
export interface Scoring {
  member: string;
  seat: number;
  barred: boolean;
  marks: Readonly<Record<string, number>> | null;
}

type MarkState = 'counted' | 'droppedHigh' | 'droppedLow' | 'missing' | 'barred';

/** One number of a tally line; `total` in points ×100, null where the member is not counted. */
export interface TalliedMark {
  member: string;
  seat: number;
  total: number | null;
  state: MarkState;
}

/** One criterion of a tally that trims criterion by criterion; marks (points ×100) in seat order of who is counted. */
export interface CriterionTally {
  criterion: string;
  marks: { member: string; seat: number; mark: number; state: 'counted' | 'droppedHigh' | 'droppedLow' }[];
  mean: Rational;
}

/** The tally of one candidate. All means are exact points. */
export interface Tally {
  /** In seat order. */
  marks: TalliedMark[];
  /** Members whose total went into the mean or was dropped by it. */
  members: number;
  /** Criterion by criterion, where the method says so; else null. */
  parts: CriterionTally[] | null;
  /** What the members' marks come to; null when nobody scored. */
  mean: Rational | null;
  /** The mean after groups were brought to one measure; null: they were not. */
  normalised: { score: Rational; by: Normalisation } | null;
  /** Deductions and bonus that count after the mean. */
  adjustments: Adjustment[];
  /** The score before rounding; null when nobody scored. */
  exact: Rational | null;
  /** Mean of all totals, none dropped. */
  untrimmed: Rational | null;
  /** Mean mark of each criterion that breaks ties, over the same members, none dropped. */
  criteria: ReadonlyMap<string, Rational>;
}

function stateOf(criteria: readonly Criterion[], step: number, scoring: Scoring): TalliedMark {
  const { member, seat } = scoring;
  if (scoring.barred) return { member, seat, total: null, state: 'barred' };
  const total = scoring.marks === null ? null : totalOver(criteria, step, scoring.marks);
  return { member, seat, total, state: total === null ? 'missing' : 'counted' };
}

/** Marks the k highest and k lowest; of equal ones the lower seat goes first, which no score depends on. */
function trimmed<M extends { seat: number; state: MarkState }>(
  marks: readonly M[],
  measure: (mark: M) => number,
  drop: number,
): M[] {
  const counted = marks.filter((mark) => mark.state === 'counted');
  counted.sort((a, b) => measure(b) - measure(a) || a.seat - b.seat);
  const last = counted.length - drop;
  return marks.map((mark) => {
    const place = mark.state === 'counted' ? counted.indexOf(mark) : drop;
    if (place < drop) return { ...mark, state: 'droppedHigh' };
    return place >= last && mark.state === 'counted' ? { ...mark, state: 'droppedLow' } : mark;
  });
}

/** Totals that count, in seat order. */
function countedTotals(marks: readonly TalliedMark[]): number[] {
  const totals: number[] = [];
  for (const { state, total } of marks) if (state === 'counted' && total !== null) totals.push(total);
  return totals;
}

function criterionMeans(method: Method, scorings: readonly Scoring[]): Map<string, Rational> {
  const means = new Map<string, Rational>();
  if (scorings.length === 0) return means;
  for (const breaker of method.tieBreakers) {
    if (breaker.by !== 'criterion') continue;
    const { criterion } = breaker;
    means.set(
      criterion,
      meanOf(
        scorings.map(({ marks }) => marks?.[criterion] ?? 0),
        2,
      ),
    );
  }
  return means;
}

/** How many marks go at each end when so many members scored: none unless enough did (domain.md §4). */
export function dropFor({ mean, trim: { drop, from } }: Method, members: number): number {
  return mean === 'trimmed' && members >= from && members > drop * 2 ? drop : 0;
}

/** What whole hundredths come to under a method, the dropped ones left out already. */
const middle = (method: Method, units: readonly number[]): Rational =>
  method.mean === 'median' ? medianOf(units, 2) : meanOf(units, 2);

function partsOf(
  criteria: readonly Criterion[],
  method: Method,
  scorings: readonly Scoring[],
  drop: number,
): CriterionTally[] {
  return criteria.map(({ id }) => {
    const given = scorings.map(({ member, seat, marks }) => {
      return { member, seat, mark: marks?.[id] ?? 0, state: 'counted' as CriterionTally['marks'][number]['state'] };
    });
    const marks = drop > 0 ? trimmed(given, ({ mark }) => mark, drop) : given;
    const used = marks.filter(({ state }) => state === 'counted').map(({ mark }) => mark);
    return { criterion: id, marks, mean: middle(method, used) };
  });
}

/**
 * The tally of one candidate (domain.md §4): over the members who gave every mark and are not barred; the `drop`
 * highest and lowest are left out when at least `from` members scored, else none. By totals, or criterion by criterion.
 */
export function tallyOf(rubric: Rubric, method: Method, scorings: readonly Scoring[]): Tally {
  const sorted = scorings.every((one, at) => at === 0 || one.seat > (scorings[at - 1]?.seat ?? 0));
  const inOrder = sorted ? scorings : scorings.toSorted((a, b) => a.seat - b.seat);
  const criteria = leaves(rubric);
  const states = inOrder.map((scoring) => stateOf(criteria, rubric.step, scoring));
  const all = countedTotals(states);
  const counting = inOrder.filter((_, index) => states[index]?.state === 'counted');
  const drop = dropFor(method, all.length);
  const parts = method.level === 'criterion' && all.length > 0 ? partsOf(criteria, method, counting, drop) : null;
  const marks = drop > 0 && parts === null ? trimmed(states, ({ total }) => total ?? 0, drop) : states;
  const used = countedTotals(marks);
  const mean = parts
    ? parts.reduce((sum, part) => add(sum, part.mean), rational(0n))
    : used.length > 0
      ? middle(method, used)
      : null;
  return {
    marks,
    members: all.length,
    parts,
    mean,
    normalised: null,
    adjustments: [],
    exact: mean,
    untrimmed: all.length > 0 ? meanOf(all, 2) : null,
    criteria: criterionMeans(method, counting),
  };
}

/** The published score, rounded once, half up: "87.00". */
export function publishedScore(exact: Rational, scale: number): string {
  return formatUnits(roundHalfUp(exact, scale), scale);
}

/** The published score as a fraction: what bands and a minimum score are compared with, so that they fit the paper. */
export function roundedScore(exact: Rational, scale: number): Rational {
  return rational(roundHalfUp(exact, scale), 10n ** BigInt(scale));
}

/** 等次: the first band whose share of the total the published score reaches; null below the lowest. */
export function bandOf(rubric: Rubric, method: Method, exact: Rational): string | null {
  const score = roundedScore(exact, method.scale);
  const total = BigInt(maximumTotal(rubric));
  // `from` per cent of a total in hundredths of a point: from/100 × total/100.
  const reached = rubric.bands.find((band) => compare(score, rational(BigInt(band.from) * total, 10_000n)) >= 0);
  return reached?.name ?? null;
}
