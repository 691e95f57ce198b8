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
