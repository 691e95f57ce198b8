import { boxOf, type Template, type TemplateElement } from '../../../domain/honours/template';
import type { Pen } from '../pen';
import { type Color, colorOf } from '../units';

type Border = Extract<TemplateElement, { kind: 'border' }>;
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const inset = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

/** Draws a frame on a page; its parts grow with the sheet (they are drawn for A4). */
export function drawBorder(pen: Pen, border: Border, page: Pick<Template, 'width' | 'height'>): void {
  const box = boxOf(border, page);
  const color = colorOf(border.color);
  const scale = Math.min(page.width, page.height) / 210;
  const frame = (by: number, weight: number): void => {
    const { x, y, width, height } = inset(box, by * scale);
    pen.rectangle(x, y, width, height).stroke(weight * scale, color);
  };
  if (border.style === 'fret') drawFret(pen, box, scale, color);
  else if (border.style === 'lines') {
    frame(0, 1.1);
    frame(2.4, 0.35);
  } else {
    frame(0, 1.6);
    incised(pen, inset(box, 3.4 * scale), 8 * scale);
    pen.stroke(0.5 * scale, color);
    incised(pen, inset(box, 5 * scale), 8 * scale);
    pen.stroke(0.2 * scale, color);
  }
}

const CORNERS = [
  [false, false],
  [true, false],
  [false, true],
  [true, true],
] as const;

/** A frame whose corners are hollowed out (凹角), as plaques have it. */
function incised(pen: Pen, { x, y, width, height }: Box, radius: number): void {
  const [right, low] = [x + width, y + height];
  const k = radius * 0.5523;
  pen
    .move(x + radius, y)
    .line(right - radius, y)
    .curve(right - radius, y + k, right - k, y + radius, right, y + radius)
    .line(right, low - radius)
    .curve(right - k, low - radius, right - radius, low - k, right - radius, low)
    .line(x + radius, low)
    .curve(x + radius, low - k, x + k, low - radius, x, low - radius)
    .line(x, y + radius)
    .curve(x + k, y + radius, x + radius, y + k, x + radius, y)
    .close();
}

/** Side of the fret (回纹) in a corner, and the step of its winding. */
const FRET = 14;
const STEP = 2.3;
/** From the strong line to the fine ones. */
const INNER = 2.6;

/** One strong and two fine lines, a fret in each corner and a lozenge in the middle of each side. */
function drawFret(pen: Pen, outer: Box, scale: number, color: Color): void {
  pen.rectangle(outer.x, outer.y, outer.width, outer.height).stroke(1.1 * scale, color);
  const { x: left, y: top, width, height } = inset(outer, INNER * scale);
  const [right, bottom] = [left + width, top + height];
  for (const [mirrorX, mirrorY] of CORNERS) {
    const x = (offset: number) => (mirrorX ? right - offset * scale : left + offset * scale);
    const y = (offset: number) => (mirrorY ? bottom - offset * scale : top + offset * scale);
    fret(pen, x, y, scale, color);
  }
  // The fine lines run from fret to fret.
  const from = FRET * scale;
  for (const by of [0, STEP * scale]) {
    for (const y of [top + by, bottom - by]) pen.move(left + from, y).line(right - from, y);
    for (const x of [left + by, right - by]) pen.move(x, top + from).line(x, bottom - from);
  }
  pen.stroke(0.25 * scale, color);
  const middle = (STEP * scale) / 2;
  for (const y of [top + middle, bottom - middle]) lozenge(pen, (left + right) / 2, y, scale, color);
  for (const x of [left + middle, right - middle]) lozenge(pen, x, (top + bottom) / 2, scale, color);
}

type Axis = (offset: number) => number;

function fret(pen: Pen, x: Axis, y: Axis, scale: number, color: Color): void {
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
  pen.stroke(0.55 * scale, color);
}

function lozenge(pen: Pen, x: number, y: number, scale: number, color: Color): void {
  for (const [half, fill] of [
    [2.6, [1, 1, 1]],
    [1.7, color],
  ] as const) {
    const by = half * scale;
    pen
      .move(x - by, y)
      .line(x, y - by)
      .line(x + by, y)
      .line(x, y + by)
      .close()
      .fill(fill);
  }
}
