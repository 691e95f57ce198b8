import { boxOf, type Template } from '../../../../src-main/domain/honours/template';

/** Lines that a moving box was caught by, mm. */
export interface Guides {
  x: number | null;
  y: number | null;
}

export const NO_GUIDES: Guides = { x: null, y: null };

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Nearest line within reach of one of the box's own: how far to move, and the line. */
function nearest(own: readonly number[], lines: readonly number[], reach: number): { by: number; line: number | null } {
  let best: { by: number; line: number | null } = { by: 0, line: null };
  let distance = reach;
  for (const place of own) {
    for (const line of lines) {
      if (Math.abs(line - place) >= distance) continue;
      distance = Math.abs(line - place);
      best = { by: line - place, line };
    }
  }
  return best;
}

const sides = (from: number, length: number): number[] => [from, from + length / 2, from + length];

/**
 * Where a box goes that is moved near the middle of the page, or to the sides and middles of other elements.
 * `reach`: mm within which a line catches it.
 */
export function snapped(
  template: Template,
  id: string,
  box: Box,
  reach: number,
): { x: number; y: number; guides: Guides } {
  const others = template.elements.filter((each) => each.id !== id && each.kind !== 'border');
  const boxes = others.map((each) => boxOf(each, template));
  const across = [template.width / 2, ...boxes.flatMap(({ x, width }) => sides(x, width))];
  const down = [template.height / 2, ...boxes.flatMap(({ y, height }) => sides(y, height))];
  const h = nearest(sides(box.x, box.width), across, reach);
  const v = nearest(sides(box.y, box.height), down, reach);
  return { x: box.x + h.by, y: box.y + v.by, guides: { x: h.line, y: v.line } };
}
