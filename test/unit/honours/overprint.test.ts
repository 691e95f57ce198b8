import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  correctionFrom,
  correctionMatrix,
  correctionSchema,
  type Matrix,
  marksOf,
  measuredBy,
  NO_CORRECTION,
} from '../../../src-main/domain/honours/overprint';

const [WIDTH, HEIGHT] = [380, 260];
const apply = ([a, b, c, d, e, f]: Matrix, { x, y }: { x: number; y: number }) => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

// Catches signs that are wrong twice: calibrating would still work, but who types 顺时针 0.5° would turn the other way.
it('is as its words say: 右移、下移 and 放大 are plus, and so is clockwise', () => {
  const middle = { x: WIDTH / 2, y: HEIGHT / 2 };
  const right = { x: middle.x + 100, y: middle.y };
  const moved = (by: Partial<typeof NO_CORRECTION>) => {
    const { x, y } = apply(correctionMatrix({ ...NO_CORRECTION, ...by }, WIDTH, HEIGHT), right);
    return [x - right.x, y - right.y].map((mm) => Math.round(mm * 1000) / 1000 + 0);
  };
  expect(moved({ dx: 12, dy: 7 })).toEqual([1.2, 0.7]);
  expect(moved({ scaleX: 5 })).toEqual([0.5, 0]);
  expect(moved({ scaleY: 5 })).toEqual([0, 0]);
  expect(moved({ turn: 50 })).toEqual([-0.004, 0.873]);
});

describe('a measured calibration', () => {
  it('of a printer that prints in place asks for nothing', () => {
    expect(correctionFrom(marksOf(WIDTH, HEIGHT), WIDTH, HEIGHT)).toEqual(NO_CORRECTION);
  });

  it('of a printer that prints 1.5 mm too far right and 0.8 mm too high moves back by as much', () => {
    const [a, b, c] = marksOf(WIDTH, HEIGHT).map(({ x, y }) => ({ x: x + 1.5, y: y - 0.8 }));
    if (!a || !b || !c) throw new Error('three marks');
    expect(correctionFrom([a, b, c], WIDTH, HEIGHT)).toEqual({ ...NO_CORRECTION, dx: -15, dy: 8 });
  });

  // Catches a sign or an order of turning and moving that is wrong: the second sheet would be worse than the first.
  it('puts every place of the sheet right within the steps of the profile, however the printer misses', () => {
    const printer = fc.record({
      dx: fc.integer({ min: -80, max: 80 }),
      dy: fc.integer({ min: -80, max: 80 }),
      scaleX: fc.integer({ min: -12, max: 12 }),
      scaleY: fc.integer({ min: -12, max: 12 }),
      turn: fc.integer({ min: -100, max: 100 }),
    });
    fc.assert(
      fc.property(printer, (misses) => {
        const prints = correctionMatrix(misses, WIDTH, HEIGHT);
        const [a, b, c] = marksOf(WIDTH, HEIGHT).map((mark) => apply(prints, mark));
        if (!a || !b || !c) throw new Error('three marks');
        const correction = correctionFrom([a, b, c], WIDTH, HEIGHT);
        expect(correctionSchema.safeParse(correction).success).toBe(true);
        const corrects = correctionMatrix(correction, WIDTH, HEIGHT);
        for (const place of [
          { x: 20, y: 20 },
          { x: 360, y: 240 },
          { x: 190, y: 130 },
        ]) {
          const landed = apply(prints, apply(corrects, place));
          expect(Math.hypot(landed.x - place.x, landed.y - place.y)).toBeLessThan(0.35);
        }
      }),
    );
  });

  // Catches a calibration that is opened again, shows places that nobody measured, and loses its correction by one click.
  it('is there when the calibration is opened again', () => {
    const [a, b, c] = marksOf(WIDTH, HEIGHT).map(({ x, y }) => ({ x: x + 1.5, y: y - 0.8 }));
    if (!a || !b || !c) throw new Error('three marks');
    expect(measuredBy(correctionFrom([a, b, c], WIDTH, HEIGHT), WIDTH, HEIGHT)).toEqual([a, b, c]);
    const turned = { dx: -12, dy: 7, scaleX: 4, scaleY: -3, turn: 25 };
    const again = correctionFrom(measuredBy(turned, WIDTH, HEIGHT), WIDTH, HEIGHT);
    for (const key of ['dx', 'dy', 'scaleX', 'scaleY', 'turn'] as const)
      expect(Math.abs(again[key] - turned[key])).toBeLessThanOrEqual(2);
  });
});
