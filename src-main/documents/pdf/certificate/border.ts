import type { Pen } from '../pen';
import type { Color } from '../units';

const GOLD: Color = [0.69, 0.5, 0.16];
/** From the page's edge, mm: past what office printers can reach. */
const OUTER = 9;
const INNER = 11.6;
/** Side of the fret (回纹) in a corner, and the step of its winding. */
const FRET = 14;
const STEP = 2.3;

/** A frame of one strong and two fine lines, a fret in each corner and a lozenge in the middle of each side. */
export function drawBorder(pen: Pen, width: number, height: number): void {
  pen.rectangle(OUTER, OUTER, width - 2 * OUTER, height - 2 * OUTER).stroke(1.1, GOLD);
  for (const mirrorX of [false, true]) {
    for (const mirrorY of [false, true]) {
      const x = (offset: number) => (mirrorX ? width - INNER - offset : INNER + offset);
      const y = (offset: number) => (mirrorY ? height - INNER - offset : INNER + offset);
      fret(pen, x, y);
    }
  }
  // The fine lines run from fret to fret.
  const from = INNER + FRET;
  const inner = INNER + STEP;
  for (const inset of [INNER, inner]) {
    for (const y of [inset, height - inset]) pen.move(from, y).line(width - from, y);
    for (const x of [inset, width - inset]) pen.move(x, from).line(x, height - from);
  }
  pen.stroke(0.25, GOLD);
  const middle = (INNER + inner) / 2;
  for (const y of [middle, height - middle]) lozenge(pen, width / 2, y);
  for (const x of [middle, width - middle]) lozenge(pen, x, height / 2);
}

type Axis = (offset: number) => number;

function fret(pen: Pen, x: Axis, y: Axis): void {
  const far = FRET;
  const points = [
    [far, 0],
    [0, 0],
    [0, far],
    [far, far],
    [far, STEP],
    [STEP, STEP],
    [STEP, far - STEP],
    [far - STEP, far - STEP],
    [far - STEP, 2 * STEP],
    [2 * STEP, 2 * STEP],
    [2 * STEP, far - 2 * STEP],
    [far - 2 * STEP, far - 2 * STEP],
  ] as const;
  for (const [index, [dx, dy]] of points.entries()) {
    if (index === 0) pen.move(x(dx), y(dy));
    else pen.line(x(dx), y(dy));
  }
  pen.stroke(0.55, GOLD);
}

function lozenge(pen: Pen, x: number, y: number): void {
  const [long, short] = [2.6, 2.6];
  pen
    .move(x - long, y)
    .line(x, y - short)
    .line(x + long, y)
    .line(x, y + short)
    .close()
    .fill([1, 1, 1]);
  pen
    .move(x - 1.7, y)
    .line(x, y - 1.7)
    .line(x + 1.7, y)
    .line(x, y + 1.7)
    .close()
    .fill(GOLD);
}
