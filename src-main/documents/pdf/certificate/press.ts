import { BLEED } from '../../../domain/honours/template';
import type { Paper, Picture, Surface } from '../page';

interface Trim {
  width: number;
  height: number;
}

/** From the edge of the trimmed page to that of the sheet it is printed on: bleed, marks, and air. mm */
export const PRESS_EDGE = 12;
/** A crop mark begins outside the bleed, and ends before the sheet does. mm from the trimmed edge */
const MARK = { from: BLEED + 1, to: PRESS_EDGE - 2 } as const;
/** mm; a hairline of a quarter point. */
const HAIRLINE = 0.09;

/** Draws where the sheet is to be cut (裁切标记): two strokes outside each corner. Origin: corner of the trimmed page. */
export function drawCropMarks({ pen }: Surface, { width, height }: Trim): void {
  for (const [x, right] of [
    [0, -1],
    [width, 1],
  ] as const)
    for (const [y, low] of [
      [0, -1],
      [height, 1],
    ] as const) {
      pen.move(x + right * MARK.from, y).line(x + right * MARK.to, y);
      pen.move(x, y + low * MARK.from).line(x, y + low * MARK.to);
    }
  pen.stroke(HAIRLINE);
}

/** Shows the page's picture, mirrored at the edges into the bleed: nothing moves, and a cut that is off shows no white. */
export function showIntoBleed(paper: Paper, picture: Picture, { width, height }: Trim): void {
  const box = { x: -BLEED, y: -BLEED, width: width + 2 * BLEED, height: height + 2 * BLEED };
  paper.within(box, () => {
    for (const [a, e] of [
      [-1, 0],
      [1, 0],
      [-1, 2 * width],
    ] as const)
      for (const [d, f] of [
        [-1, 0],
        [1, 0],
        [-1, 2 * height],
      ] as const)
        paper.turned([a, 0, 0, d, e, f], () => paper.showPicture(picture, 0, 0, width, height));
  });
}
