import type { Fonts } from '../../fonts';
import type { Surface } from '../page';
import { type Atom, atomsOf, breakLines, setLine } from '../typeset';
import { em } from '../units';
import { AREA, SIZE } from './measures';

/** 版记: at the foot of the last page. */
export interface RecordBlock {
  /** 抄送 organs; empty: none. */
  cc: string;
  /** 印发机关 */
  printedBy: string;
  /** 印发日期, as written. */
  printedOn: string;
}

const ROW = 8;
const INDENT = em(SIZE.small);
const OUTER = 0.35;
const INNER = 0.25;

function ccLines(fonts: Fonts, cc: string): Atom[][] {
  if (cc === '') return [];
  const room = AREA.width - 2 * INDENT;
  const label = em(SIZE.small) * 3;
  return breakLines(atomsOf(fonts, [{ text: `抄送：${cc}。`, role: 'body' }], SIZE.small, null), room, room - label);
}

/** Height in mm. */
export const recordHeight = (fonts: Fonts, block: RecordBlock): number => ROW * (ccLines(fonts, block.cc).length + 1);

export function drawRecord(surface: Surface, fonts: Fonts, block: RecordBlock): void {
  const style = { role: 'body', size: SIZE.small } as const;
  const lines = ccLines(fonts, block.cc);
  const rule = (y: number, width: number) => surface.pen.move(AREA.left, y).line(AREA.right, y).stroke(width);
  let top = AREA.bottom - ROW * (lines.length + 1);
  const inRow = () => top + (ROW - em(SIZE.small)) / 2;
  rule(top, OUTER);
  lines.forEach((line, index) => {
    const x = AREA.left + INDENT + (index === 0 ? 0 : em(SIZE.small) * 3);
    surface.text(
      setLine(line, x, null).map((item) => item.placed),
      inRow(),
      style,
      '抄送机关',
    );
    top += ROW;
  });
  if (lines.length > 0) rule(top, INNER);
  const printed = `${block.printedOn}印发`;
  surface.text([{ text: block.printedBy, x: AREA.left + INDENT }], inRow(), style, block.printedBy);
  surface.text([{ text: printed, x: AREA.right - INDENT - surface.width(printed, style) }], inRow(), style, printed);
  rule(AREA.bottom, OUTER);
}
