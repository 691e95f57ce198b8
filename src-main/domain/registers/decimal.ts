const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?$/;

interface Digits {
  negative: boolean;
  whole: string;
  fraction: string;
}

function digitsOf(text: string): Digits | null {
  const match = PLAIN.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  return whole === '' && fraction === '' ? null : { negative: sign === '-', whole, fraction };
}

/** Digits that Number holds exactly in any order. */
const EXACT_DIGITS = 15;

function safe(negative: boolean, digits: string, up = 0): number | null {
  if (digits.length <= EXACT_DIGITS) return (negative ? -1 : 1) * (Number(digits) + up) + 0;
  const value = Number(BigInt(digits) + BigInt(up)) * (negative ? -1 : 1);
  return Number.isSafeInteger(value) ? value + 0 : null;
}

/**
 * A plain decimal as a whole number of 10^-scale, without any floating point: exactDecimal('63.5', 2) is 6350.
 * null: not a plain decimal, more digits than the scale holds, or beyond 2^53.
 */
export function exactDecimal(text: string, scale: number): number | null {
  const digits = digitsOf(text);
  if (!digits) return null;
  const fraction = digits.fraction.replace(/0+$/, '');
  if (fraction.length > scale) return null;
  return safe(digits.negative, digits.whole + fraction.padEnd(scale, '0'));
}

/** The same, rounded half up in size (四舍五入) to the scale. */
export function roundedDecimal(text: string, scale: number): number | null {
  const digits = digitsOf(text);
  if (!digits) return null;
  const kept = digits.fraction.slice(0, scale).padEnd(scale, '0');
  return safe(digits.negative, digits.whole + kept, (digits.fraction.charAt(scale) || '0') >= '5' ? 1 : 0);
}

/** A whole number of 10^-scale as people write it: 6350 with scale 2 is 63.5. */
export function decimalText(units: number, scale: number): string {
  const digits = String(Math.abs(units)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${units < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A number of a spreadsheet as plain decimal text: 15 significant digits, as Excel itself shows, hence 0.3 and not 0.30000000000000004. */
export function plainNumber(value: number): string {
  const shortest = String(value);
  if (shortest.length <= EXACT_DIGITS && !shortest.includes('e')) return shortest;
  const exponential = value.toExponential(14);
  const [mantissa = '0', exponent = '0'] = exponential.split('e');
  const negative = mantissa.startsWith('-');
  const digits = mantissa.replace(/[-.]/g, '');
  const point = Number(exponent) + 1;
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const fraction = (point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits).replace(/0+$/, '');
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
