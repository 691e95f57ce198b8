import { z } from 'zod';

/**
 * How one printer, tray and stock miss the place (套打校准): what is printed is moved, stretched and turned about the
 * middle of the sheet so that it lands where the template says. Integers, so that what is typed is what is kept.
 */
export const correctionSchema = z.object({
  /** Tenths of a millimetre, to the right and down. */
  dx: z.number().int().min(-500).max(500),
  dy: z.number().int().min(-500).max(500),
  /** Added to the size, in thousandths. */
  scaleX: z.number().int().min(-100).max(100),
  scaleY: z.number().int().min(-100).max(100),
  /** Hundredths of a degree, clockwise. */
  turn: z.number().int().min(-500).max(500),
});
export type Correction = z.infer<typeof correctionSchema>;

export const NO_CORRECTION: Correction = { dx: 0, dy: 0, scaleX: 0, scaleY: 0, turn: 0 };

/** x' = a·x + c·y + e, y' = b·x + d·y + f; mm from the top left corner, y downwards. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The correction for a sheet of that size, mm. */
export function correctionMatrix({ dx, dy, scaleX, scaleY, turn }: Correction, width: number, height: number): Matrix {
  const angle = (turn / 100) * (Math.PI / 180);
  const [kx, ky] = [1 + scaleX / 1000, 1 + scaleY / 1000];
  const [a, b, c, d] = [kx * Math.cos(angle), kx * Math.sin(angle), -ky * Math.sin(angle), ky * Math.cos(angle)];
  const [mx, my] = [width / 2, height / 2];
  return [a, b, c, d, mx - a * mx - c * my + dx / 10, my - b * mx - d * my + dy / 10];
}

/** How one printer takes paper of one kind from one tray. */
export const profileSchema = z.object({
  printer: z.string().trim().min(1, '请填写打印机').max(60),
  tray: z.string().trim().max(40),
  stock: z.string().trim().min(1, '请填写纸张').max(60),
  /** Of the stock, mm. */
  width: z.number().min(30).max(1200),
  height: z.number().min(30).max(1200),
  correction: correctionSchema,
});
export type OverprintProfile = z.infer<typeof profileSchema>;

export const profileName = ({ printer, tray, stock }: OverprintProfile): string =>
  [printer, tray, stock].filter((part) => part !== '').join(' · ');

interface Point {
  x: number;
  y: number;
}

/** The marks of the calibration sheet stand so far from the edges of the paper, mm. */
export const MARK_INSET = 30;

/** Where the marks at the top left, top right and bottom left should stand. */
export const marksOf = (width: number, height: number): [Point, Point, Point] => [
  { x: MARK_INSET, y: MARK_INSET },
  { x: width - MARK_INSET, y: MARK_INSET },
  { x: MARK_INSET, y: height - MARK_INSET },
];

/**
 * The correction for a printer that puts the three marks of an uncorrected calibration sheet where they were measured
 * (mm from the left and upper edge of the paper, in the order of `marksOf`). Rounded to the profile's steps.
 */
export function correctionFrom(measured: readonly [Point, Point, Point], width: number, height: number): Correction {
  const [left, right, low] = measured;
  const [spanX, spanY] = [width - 2 * MARK_INSET, height - 2 * MARK_INSET];
  // What the printer does: a step of 1 mm to the right goes by u, one down by v.
  const u = { x: (right.x - left.x) / spanX, y: (right.y - left.y) / spanX };
  const v = { x: (low.x - left.x) / spanY, y: (low.y - left.y) / spanY };
  const determinant = u.x * v.y - u.y * v.x;
  // Which place of the drawing comes out in the middle of the paper?
  const [gx, gy] = [width / 2 - left.x, height / 2 - left.y];
  const centre = {
    x: MARK_INSET + (gx * v.y - gy * v.x) / determinant,
    y: MARK_INSET + (gy * u.x - gx * u.y) / determinant,
  };
  const turned = (Math.atan2(u.y, u.x) + Math.atan2(-v.x, v.y)) / 2;
  const whole = (value: number): number => Math.round(value) + 0;
  return {
    dx: whole((centre.x - width / 2) * 10),
    dy: whole((centre.y - height / 2) * 10),
    scaleX: whole((1 / Math.hypot(u.x, u.y) - 1) * 1000),
    scaleY: whole((1 / Math.hypot(v.x, v.y) - 1) * 1000),
    turn: whole((-turned * 180 * 100) / Math.PI),
  };
}

/** Where a printer that needs this correction puts the marks of an uncorrected sheet, in tenths of a mm: what was measured. */
export function measuredBy(correction: Correction, width: number, height: number): [Point, Point, Point] {
  const [a, b, c, d, e, f] = correctionMatrix(correction, width, height);
  const determinant = a * d - b * c;
  const tenth = (mm: number): number => Math.round(mm * 10) / 10;
  const [left, right, low] = marksOf(width, height);
  const printed = ({ x, y }: Point): Point => ({
    x: tenth((d * (x - e) - c * (y - f)) / determinant),
    y: tenth((a * (y - f) - b * (x - e)) / determinant),
  });
  return [printed(left), printed(right), printed(low)];
}
