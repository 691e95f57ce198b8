import { borderParts } from '../../../domain/honours/border';
import type { Template, TemplateElement } from '../../../domain/honours/template';
import type { Pen } from '../pen';
import { colorOf } from '../units';

type Border = Extract<TemplateElement, { kind: 'border' }>;

/** Draws a frame on a page. */
export function drawBorder(pen: Pen, border: Border, page: Pick<Template, 'width' | 'height'>): void {
  for (const { path, weight, color } of borderParts(border, page)) {
    for (const step of path) {
      if (step[0] === 'M') pen.move(step[1], step[2]);
      else if (step[0] === 'L') pen.line(step[1], step[2]);
      else if (step[0] === 'C') pen.curve(step[1], step[2], step[3], step[4], step[5], step[6]);
      else pen.close();
    }
    if (weight === null) pen.fill(colorOf(color));
    else pen.stroke(weight, colorOf(color));
  }
}
