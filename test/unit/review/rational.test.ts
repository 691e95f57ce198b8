import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compare,
  formatExact,
  formatUnits,
  meanOf,
  rational,
  roundHalfUp,
} from '../../../src-main/domain/review/rational';

const big = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 9n });

describe('exact fractions', () => {
  test('a sum of floats would make 0.1 + 0.2 other than 0.3', () => {
    expect(formatExact(meanOf([10, 20], 2))).toBe('3/20');
    expect(formatExact(meanOf([8500], 2))).toBe('85/1');
  });

  test('half goes up, which a float of 1.005 or 93.475 does not', () => {
    expect(roundHalfUp(rational(201n, 200n), 2)).toBe(101n);
    expect(roundHalfUp(rational(93475n, 1000n), 2)).toBe(9348n);
    expect(roundHalfUp(rational(93474n, 1000n), 2)).toBe(9347n);
    expect(roundHalfUp(rational(1n, 2n), 0)).toBe(1n);
    expect(roundHalfUp(rational(-1n, 2n), 0)).toBe(-1n);
    expect(roundHalfUp(rational(0n), 4)).toBe(0n);
  });

  test('digits are printed to the full scale', () => {
    expect(formatUnits(8700n, 2)).toBe('87.00');
    expect(formatUnits(5n, 2)).toBe('0.05');
    expect(formatUnits(87n, 0)).toBe('87');
    expect(formatUnits(-5n, 1)).toBe('-0.5');
  });

  test('a fraction without a denominator is a defect', () => {
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });

  test('lowest terms and a positive denominator, whatever comes in', () => {
    fc.assert(
      fc.property(big, positive, positive, (p, q, factor) => {
        expect(rational(-p * factor, -q * factor)).toEqual(rational(p, q));
        expect(rational(p, q).q > 0n).toBe(true);
      }),
    );
  });

  test('order is that of cross products', () => {
    fc.assert(
      fc.property(big, positive, big, positive, (a, b, c, d) => {
        const order = a * d === c * b ? 0 : a * d < c * b ? -1 : 1;
        expect(compare(rational(a, b), rational(c, d))).toBe(order);
      }),
    );
  });

  test('a rounded value is at most half a unit away, and never below the half', () => {
    fc.assert(
      fc.property(big, positive, fc.integer({ min: 0, max: 4 }), (p, q, scale) => {
        const magnitude = p < 0n ? -p : p;
        const units = roundHalfUp(rational(magnitude, q), scale);
        const distance = 2n * units * q - 2n * magnitude * 10n ** BigInt(scale);
        expect(distance > -q && distance <= q).toBe(true);
      }),
    );
  });
});
