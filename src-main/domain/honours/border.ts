import { boxOf, type Template, type TemplateElement } from './template';

type Border = Extract<TemplateElement, { kind: 'border' }>;

/** A step of a path as SVG writes it, mm from the top left corner of the page. */
export type Step =
  | readonly ['M' | 'L', x: number, y: number]
  | readonly ['C', x1: number, y1: number, x2: number, y2: number, x: number, y: number]
  | readonly ['Z'];

/** A part of a frame: drawn as a line of that weight (mm), or filled (null). */
export interface BorderPart {
  path: Step[];
  weight: number | null;
  color: string;
}

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

const polygon = ([first, ...rest]: readonly (readonly [number, number])[]): Step[] =>
  first ? [['M', ...first], ...rest.map((point): Step => ['L', ...point]), ['Z']] : [];

const rectangle = ({ x, y, width, height }: Box): Step[] =>
  polygon([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);

/** The frame of a page, in the order of drawing; its parts grow with the sheet (they are drawn for A4). */
export function borderParts(border: Border, page: Pick<Template, 'width' | 'height'>): BorderPart[] {
  const { color } = border;
  const box = boxOf(border, page);
  const scale = Math.min(page.width, page.height) / 210;
  const line = (path: Step[], weight: number): BorderPart => ({ path, weight: weight * scale, color });
  const frame = (by: number, weight: number) => line(rectangle(inset(box, by * scale)), weight);
  if (border.style === 'lines') return [frame(0, 1.1), frame(2.4, 0.35)];
  if (border.style === 'plaque')
    return [
      frame(0, 1.6),
      line(incised(inset(box, 3.4 * scale), 8 * scale), 0.5),
      line(incised(inset(box, 5 * scale), 8 * scale), 0.2),
    ];
  return [frame(0, 1.1), ...fretParts(inset(box, INNER * scale), scale, color)];
}

const CORNERS = [
  [false, false],
  [true, false],
  [false, true],
  [true, true],
] as const;

/** A frame whose corners are hollowed out (凹角), as plaques have it. */
function incised({ x, y, width, height }: Box, radius: number): Step[] {
  const [right, low] = [x + width, y + height];
  const k = radius * 0.5523;
  return [
    ['M', x + radius, y],
    ['L', right - radius, y],
    ['C', right - radius, y + k, right - k, y + radius, right, y + radius],
    ['L', right, low - radius],
    ['C', right - k, low - radius, right - radius, low - k, right - radius, low],
    ['L', x + radius, low],
    ['C', x + radius, low - k, x + k, low - radius, x, low - radius],
    ['L', x, y + radius],
    ['C', x + k, y + radius, x + radius, y + k, x + radius, y],
    ['Z'],
  ];
}

/** Side of the fret (回纹) in a corner, and the step of its winding. */
const FRET = 14;
const STEP = 2.3;
/** From the strong line to the fine ones. */
const INNER = 2.6;

/** Two fine lines within the strong one, a fret in each corner and a lozenge in the middle of each side. */
function fretParts({ x: left, y: top, width, height }: Box, scale: number, color: string): BorderPart[] {
  const [right, bottom] = [left + width, top + height];
  const frets = CORNERS.map(([mirrorX, mirrorY]): BorderPart => {
    const x = (offset: number) => (mirrorX ? right - offset * scale : left + offset * scale);
    const y = (offset: number) => (mirrorY ? bottom - offset * scale : top + offset * scale);
    return { path: fret(x, y), weight: 0.55 * scale, color };
  });
  // The fine lines run from fret to fret.
  const from = FRET * scale;
  const fine = [0, STEP * scale].flatMap((by): Step[] => [
    ...[top + by, bottom - by].flatMap((y): Step[] => [
      ['M', left + from, y],
      ['L', right - from, y],
    ]),
    ...[left + by, right - by].flatMap((x): Step[] => [
      ['M', x, top + from],
      ['L', x, bottom - from],
    ]),
  ]);
  const middle = (STEP * scale) / 2;
  const centres = [
    ...[top + middle, bottom - middle].map((y) => [(left + right) / 2, y] as const),
    ...[left + middle, right - middle].map((x) => [x, (top + bottom) / 2] as const),
  ];
  return [
    ...frets,
    { path: fine, weight: 0.25 * scale, color },
    ...centres.flatMap(([x, y]) => lozenge(x, y, scale, color)),
  ];
}

type Axis = (offset: number) => number;

function fret(x: Axis, y: Axis): Step[] {
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
  return points.map(([dx, dy], index): Step => [index === 0 ? 'M' : 'L', x(dx), y(dy)]);
}

const lozenge = (x: number, y: number, scale: number, color: string): BorderPart[] =>
  (
    [
      [2.6, '#ffffff'],
      [1.7, color],
    ] as const
  ).map(([half, fill]) => {
    const by = half * scale;
    const path = polygon([
      [x - by, y],
      [x, y - by],
      [x + by, y],
      [x, y + by],
    ]);
    return { path, weight: null, color: fill };
  });
