/** An exact fraction in lowest terms, `q` > 0. Scores are never binary floats (architecture.md, Scores are exact). */
export interface Rational {
  readonly p: bigint;
  readonly q: bigint;
}

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [magnitude(a), magnitude(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function divisorOf(a: number, b: number): number {
  let [x, y] = [Math.abs(a), b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** p/q in lowest terms. Throws RangeError for q = 0, which is a defect of the caller. */
export function rational(p: bigint, q = 1n): Rational {
  if (q === 0n) throw new RangeError('a fraction needs a denominator');
  const divisor = commonDivisor(p, q) * (q < 0n ? -1n : 1n);
  return { p: p / divisor, q: q / divisor };
}

/** Negative, 0 or positive, as for sorting. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.p * b.q - b.p * a.q;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const add = (a: Rational, b: Rational): Rational => rational(a.p * b.q + b.p * a.q, a.q * b.q);
export const subtract = (a: Rational, b: Rational): Rational => rational(a.p * b.q - b.p * a.q, a.q * b.q);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.p * b.p, a.q * b.q);
/** Throws RangeError where `b` is 0. */
export const divide = (a: Rational, b: Rational): Rational => rational(a.p * b.q, a.q * b.p);

/** Mean of integers of 10^-`scale`; of marks, which are hundredths, with scale 2. Needs at least one. */
export function meanOf(units: readonly number[], scale: number): Rational {
  // Marks are at most a million each: no sum of them comes near 2^53.
  const sum = units.reduce((total, unit) => total + unit, 0);
  const whole = units.length * 10 ** scale;
  // Whole numbers below 2^53 are exact: their common divisor is found without big ones.
  const divisor = divisorOf(sum, whole);
  return { p: BigInt(sum / divisor), q: BigInt(whole / divisor) };
}

/** The middle one of integers of 10^-`scale`, of an even number the mean of the two in the middle. Needs at least one. */
export function medianOf(units: readonly number[], scale: number): Rational {
  const ordered = units.toSorted((a, b) => a - b);
  const half = Math.floor(ordered.length / 2);
  return meanOf(ordered.length % 2 === 1 ? ordered.slice(half, half + 1) : ordered.slice(half - 1, half + 1), scale);
}

/** 四舍五入: the nearest whole number of 10^-`scale`, halves away from zero. */
export function roundHalfUp(value: Rational, scale: number): bigint {
  const doubled = magnitude(value.p) * 10n ** BigInt(scale) * 2n + value.q;
  const units = doubled / (value.q * 2n);
  return value.p < 0n ? -units : units;
}

/** Units of 10^-`scale` with all their digits: 8700 at 2 is "87.00". */
export function formatUnits(units: bigint, scale: number): string {
  const digits = magnitude(units)
    .toString()
    .padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  if (scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** "p/q", whole numbers too: "85/1". */
export function formatExact(value: Rational): string {
  return `${value.p}/${value.q}`;
}
