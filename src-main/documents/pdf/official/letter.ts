import type { OfficialContent } from '../../../domain/official/content';
import type { Surface, TextStyle } from '../page';
import { A4, em, RED } from '../units';
import { BODY, spread } from './head';
import { AREA, LETTER, LINE, lineTop, SIZE } from './measures';

/** The page's line that the title stands on where one line of marks or the number is above it. */
const TITLE_LINE = 4;

/** mm from the mark's lower edge to the title: 4, double line, 7/8 character, number, 2 lines. */
const BELOW = LETTER.gap + LETTER.double + LETTER.below + em(SIZE.body) + 2 * LINE;
/** The mark is so high that the title, and with it all text, stands on the page's lines. */
const MARK_HEIGHT = lineTop(TITLE_LINE, SIZE.title) - BELOW - LETTER.top;

/** Lines of text that the first page of a letter has more: the last one stands 7/8 of a character above the red line. */
export const LETTER_MORE = 1;

export const letterTitleLine = ({ marks }: Pick<OfficialContent, 'marks'>): number =>
  TITLE_LINE + Math.max(0, marks.length - 1);

/** 信函格式: the host organ's name, two red double lines, marks and number below the first one. */
export function drawLetterHead(surface: Surface, { head, number, marks }: OfficialContent): void {
  const style: TextStyle = { role: 'title', size: (MARK_HEIGHT * 72) / 25.4, color: RED };
  // A joint letter bears its host's name alone.
  const [organ = ''] = head;
  const own = surface.width(organ, style);
  const width = Math.min(LETTER.lineWidth, own * 1.25);
  const left = (A4.width - width) / 2;
  surface.text(spread(surface, organ, style, left, width, Math.min(1, width / own)), LETTER.top, style, organ);
  const line = LETTER.top + MARK_HEIGHT + LETTER.gap;
  drawDouble(surface, line, true);
  drawDouble(surface, A4.height - LETTER.foot - LETTER.double, false);
  const top = line + LETTER.double + LETTER.below;
  surface.text([{ text: number, x: AREA.right - surface.width(number, BODY) }], top, BODY, number);
  marks.forEach((text, row) => {
    surface.text([{ text, x: AREA.left }], top + row * LINE, { role: 'hei', size: SIZE.body }, text);
  });
}

/** Two red lines: the outer one of the page is the thick one. `top`: their upper edge. */
function drawDouble(surface: Surface, top: number, thickAbove: boolean): void {
  const { thick, thin, double, lineWidth } = LETTER;
  const left = (A4.width - lineWidth) / 2;
  const [upper, lower] = thickAbove ? [thick, thin] : [thin, thick];
  const line = (y: number, weight: number) =>
    surface.pen
      .move(left, y)
      .line(left + lineWidth, y)
      .stroke(weight, RED);
  line(top + upper / 2, upper);
  line(top + double - lower / 2, lower);
}
