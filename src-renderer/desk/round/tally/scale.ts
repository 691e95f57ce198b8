/** A scale of points (×100) drawn from 0 to `width` px. Only for drawing: no mark is computed here. */
export interface Scale {
  from: number;
  to: number;
  width: number;
  x(points: number): number;
  ticks: number[];
}

const STEPS = [50, 100, 200, 500, 1000, 2000];

/** A scale on which the marks use the room: round numbers just below the lowest and above the highest. */
export function scaleOf(totals: readonly number[], maximum: number, width: number): Scale {
  const lowest = totals.length === 0 ? 0 : Math.min(...totals);
  const highest = totals.length === 0 ? maximum : Math.max(...totals);
  const step = STEPS.find((one) => (highest - lowest) / one <= 5) ?? 5000;
  const from = Math.max(0, Math.floor((lowest - 1) / step) * step);
  const to = Math.min(Math.max(maximum, highest), Math.ceil((highest + 1) / step) * step);
  const x = (points: number) => ((points - from) / Math.max(1, to - from)) * width;
  const ticks: number[] = [];
  for (let at = from; at <= to; at += step) ticks.push(at);
  return { from, to, width, x, ticks };
}

/** An exact fraction "p/q" of points as hundredths of a point, near enough to be drawn. */
export function drawnAt(exact: string): number {
  const [p = '0', q = '1'] = exact.split('/');
  return (Number(p) / Number(q)) * 100;
}
