import type { Surface, TextStyle } from '../page';
import { BLACK, em, RED } from '../units';
import { AREA, LINE, SIZE } from './measures';

/** Space between the organs' names and 文件. */
const GAP = 4;
const HEAD_TOP = 35;
const SUFFIX = '文件';

/**
 * Height of the 发文机关标志. The standard leaves its size open; these heights put the title, and with it all text of
 * the first page, on the page's lines: 35 + head + 2 lines + number + 4 mm + 2 lines ends on a line.
 */
export function headHeight(organs: number): number {
  const below = 4 * LINE + em(SIZE.body) + 4 - (LINE - em(SIZE.title)) / 2;
  const lines = Math.ceil((HEAD_TOP + 16 + below) / LINE) + (organs - 1);
  return lines * LINE - HEAD_TOP - below;
}

/** First line of the page that the title can stand on. */
export const titleLine = (organs: number): number =>
  Math.round((HEAD_TOP + headHeight(organs) + 4 * LINE + em(SIZE.body) + 4 - (LINE - em(SIZE.title)) / 2) / LINE);

/** Red head (joint: host organ first, 文件 beside them), document number, red rule. */
export function drawHead(surface: Surface, organs: readonly string[], number: string): void {
  const rows = Math.max(1, organs.length);
  const height = headHeight(rows);
  const pitch = height / (rows + 0.22 * (rows - 1));
  const size = (pitch * 72) / 25.4;
  const style: TextStyle = { role: 'title', size, color: RED };
  const suffix = pitch * 2;
  const longest = Math.max(...organs.map((name) => surface.width(name, style)));
  // Long names are set narrower, as printers do, never smaller.
  const stretch = Math.min(1, (AREA.width - suffix - GAP) / longest);
  const block = longest * stretch;
  const left = AREA.left + (AREA.width - block - GAP - suffix) / 2;
  const top = AREA.top + HEAD_TOP;
  organs.forEach((name, row) => {
    const characters = [...name];
    const own = surface.width(name, style) * stretch;
    const gap = characters.length > 1 ? (block - own) / (characters.length - 1) : 0;
    let x = left;
    const placed = characters.map((text) => {
      const at = { text, x, stretch };
      x += surface.width(text, style) * stretch + gap;
      return at;
    });
    surface.text(placed, top + row * pitch * 1.22, style, name);
  });
  surface.text([{ text: SUFFIX, x: left + block + GAP }], top + (height - pitch) / 2, style, SUFFIX);

  const body: TextStyle = { role: 'body', size: SIZE.body, color: BLACK };
  const numberTop = top + height + 2 * LINE;
  const x = AREA.left + (AREA.width - surface.width(number, body)) / 2;
  surface.text([{ text: number, x }], numberTop, body, number);
  const rule = numberTop + em(SIZE.body) + 4;
  surface.pen.move(AREA.left, rule).line(AREA.right, rule).stroke(0.7, RED);
}
