import { formatUnits, meanOf, roundHalfUp } from './rational';
import type { Result } from './results';

/** A total that stands apart: points ×100, and the mean of the other members as "80.25". */
export interface Outlier {
  candidate: string;
  total: number;
  others: string;
}

/** What the chair may want to ask one member about (domain.md §4). It never changes a score. */
export interface MemberFlags {
  member: string;
  seat: number;
  outliers: Outlier[];
  /** `count` of the `of` candidates got the same total (points ×100). */
  flat: { total: number; count: number; of: number } | null;
  /** Kendall's tau-b with the mean of the others, "-0.12", where it is low. */
  tau: string | null;
}

/** Fewer others than this tell nothing about what is usual. */
const FEWEST_OTHERS = 3;
/** A flat ballot gives four fifths of at least five candidates the same total. */
const FLAT = { from: 5, share: 0.8 };
/** Orders of fewer candidates differ by chance; a tau below a fifth is called disagreement. */
const DISAGREEMENT = { from: 8, fifth: 25n };

/** One member's total of one candidate beside the totals of the others. */
interface Given {
  candidate: string;
  total: number;
  others: readonly number[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * More than two (sample) standard deviations from the mean of the others. In whole numbers: with m others of sum S and
 * sum of squares Q, (x − S/m)² > 4·(mQ − S²)/(m(m − 1)).
 */
function isOutlier({ total, others }: Given): boolean {
  if (others.length < FEWEST_OTHERS) return false;
  const m = BigInt(others.length);
  const s = BigInt(sum(others));
  const squares = others.reduce((all, other) => all + BigInt(other) * BigInt(other), 0n);
  const away = m * BigInt(total) - s;
  return (m - 1n) * away * away > 4n * m * (m * squares - s * s);
}

const meanText = (totals: readonly number[]): string => formatUnits(roundHalfUp(meanOf(totals, 2), 2), 2);

function flatness(given: readonly Given[]): MemberFlags['flat'] {
  if (given.length < FLAT.from) return null;
  const counts = new Map<number, number>();
  for (const { total } of given) counts.set(total, (counts.get(total) ?? 0) + 1);
  const [total = 0, count = 0] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  return count >= given.length * FLAT.share ? { total, count, of: given.length } : null;
}

/** The greatest whole number whose square is not above `n`. */
function rootBelow(n: bigint): bigint {
  let root = BigInt(Math.floor(Math.sqrt(Number(n))));
  while (root * root > n) root -= 1n;
  while ((root + 1n) * (root + 1n) <= n) root += 1n;
  return root;
}

/** Kendall's tau-b between a member's totals and the means of the others; null: not low, or nothing to compare. */
function lowTau(given: readonly Given[]): string | null {
  const compared = given
    .filter(({ others }) => others.length > 0)
    .map(({ total, others }) => ({ total, sum: sum(others), count: others.length }));
  if (compared.length < DISAGREEMENT.from) return null;
  let [agree, differ, tiedOwn, tiedOthers] = [0, 0, 0, 0];
  for (const [at, one] of compared.entries()) {
    for (let next = at + 1; next < compared.length; next += 1) {
      const other = compared[next];
      if (!other) continue;
      const own = Math.sign(one.total - other.total);
      const means = Math.sign(one.sum * other.count - other.sum * one.count);
      if (own * means > 0) agree += 1;
      else if (own * means < 0) differ += 1;
      else if (own === 0 && means !== 0) tiedOwn += 1;
      else if (means === 0 && own !== 0) tiedOthers += 1;
    }
  }
  const net = BigInt(agree - differ);
  const pairs = BigInt(agree + differ + tiedOwn) * BigInt(agree + differ + tiedOthers);
  if (pairs === 0n || (net > 0n && DISAGREEMENT.fifth * net * net >= pairs)) return null;
  // |tau| × 1000, cut off, then rounded to hundredths.
  const thousandths = rootBelow((net * net * 1_000_000n) / pairs);
  const hundredths = (thousandths + 5n) / 10n;
  return formatUnits(net < 0n ? -hundredths : hundredths, 2);
}

/** By member: every candidate that the member scored, with what the others gave it. */
function givenBy(results: readonly Result[]): Map<string, { seat: number; given: Given[] }> {
  const found = new Map<string, { seat: number; given: Given[] }>();
  for (const { candidate, tally } of results) {
    const scored = tally.marks.flatMap(({ member, seat, total }) => (total === null ? [] : [{ member, seat, total }]));
    for (const { member, seat, total } of scored) {
      const others = scored.filter((other) => other.member !== member).map((other) => other.total);
      const entry = found.get(member) ?? { seat, given: [] };
      entry.given.push({ candidate, total, others });
      found.set(member, entry);
    }
  }
  return found;
}

/** Outliers, flat ballots and orders that disagree, for the chair; only members with one of them, in seat order. */
export function flagsOf(results: readonly Result[]): MemberFlags[] {
  return [...givenBy(results)]
    .map(([member, { seat, given }]) => ({
      member,
      seat,
      outliers: given
        .filter(isOutlier)
        .map(({ candidate, total, others }) => ({ candidate, total, others: meanText(others) })),
      flat: flatness(given),
      tau: lowTau(given),
    }))
    .filter(({ outliers, flat, tau }) => outliers.length > 0 || flat !== null || tau !== null)
    .toSorted((a, b) => a.seat - b.seat);
}
