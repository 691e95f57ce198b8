/** Points in a millimetre. */
export const POINTS = 72 / 25.4;

/** Height of a character of that many points, mm. */
export const em = (points: number): number => (points * 25.4) / 72;

/** A4, mm. */
export const A4 = { width: 210, height: 297 } as const;

/** As PDF wants it: short, never in exponents. */
export const number = (value: number): string => {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
};

/** Red, green, blue from 0 to 1. */
export type Color = readonly [number, number, number];
export const BLACK: Color = [0, 0, 0];
/** Of the head and the rule of an official document. */
export const RED: Color = [0.87, 0.02, 0.02];

export const colorText = (color: Color): string => color.map(number).join(' ');

/** #c00000 */
export const colorOf = (text: string): Color => {
  const part = (from: number): number => Number.parseInt(text.slice(from, from + 2), 16) / 255;
  return [part(1), part(3), part(5)];
};
