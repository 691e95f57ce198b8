import { em } from '../units';

/** GB/T 9704-2012, in mm. Font sizes in points: 3号 16, 2号 22, 4号 14. */
const WIDTH = 156;
const HEIGHT = 225;

export const AREA = {
  left: 28,
  top: 37,
  width: WIDTH,
  height: HEIGHT,
  right: 28 + WIDTH,
  bottom: 37 + HEIGHT,
} as const;
export const LINES = 22;
export const CHARACTERS = 28;
/** Room of one character on a line, and of one line on the page. */
export const CELL = WIDTH / CHARACTERS;
export const LINE = HEIGHT / LINES;

export const SIZE = { body: 16, title: 22, small: 14 } as const;
/** Top of a character of that size that stands in the middle of line `index` (0 is the first) of a page. */
export const lineTop = (index: number, points: number): number => AREA.top + index * LINE + (LINE - em(points)) / 2;

/** Diameter of an organ's seal. */
export const SEAL = 42;
