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

/** Text lines of a title of 22 pt. */
export const titleLimit = (width: number): number => Math.floor(width / em(SIZE.title));

/** Diameter of an organ's seal. */
export const SEAL = 42;

/** 信函格式 (§10.1): the mark's top from the upper edge, the red double lines, and what stands below the first. */
export const LETTER = {
  top: 30,
  /** From the mark to the first line. */
  gap: 4,
  /** The second line's lower edge is so far from the paper's. */
  foot: 20,
  lineWidth: 170,
  thick: 1,
  thin: 0.35,
  /** Both lines with what lies between them. */
  double: 2,
  /** 7/8 of the height of a character of 3号. */
  below: (em(SIZE.body) * 7) / 8,
} as const;
