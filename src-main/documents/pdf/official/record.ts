import { dateText } from '../../../domain/calendar/written';
import type { OfficialContent } from '../../../domain/official/content';
import { copies } from '../../../domain/official/notes';
import type { Fonts } from '../../fonts';
import type { Surface } from '../page';
import { type Atom, atomsOf, breakLines, setLine } from '../typeset';
import { em } from '../units';
import { AREA, SIZE } from './measures';

const ROW = 8;
const INDENT = em(SIZE.small);
const OUTER = 0.35;
const INNER = 0.25;
const STYLE = { role: 'body', size: SIZE.small } as const;
/** Further lines of 主送 and 抄送 begin below the first organ. */
const HANG = 3 * em(SIZE.small);

type Recorded = Pick<OfficialContent, 'format' | 'record'>;

/** Lines of 主送 and 抄送, each in its lines. */
function copyLines(fonts: Fonts, { record }: Recorded): Atom[][][] {
  const room = AREA.width - 2 * INDENT;
  return copies(record).map((text) =>
    breakLines(atomsOf(fonts, [{ text, role: 'body' }], SIZE.small, null), room, room - HANG),
  );
}

/** A letter says to whom copies go and nothing else, without rules (§10.1). */
const isRuled = ({ format, record }: Recorded): boolean => record !== null && format !== 'letter';

/** Height in mm. */
export const recordHeight = (fonts: Fonts, content: Recorded): number =>
  ROW * (copyLines(fonts, content).flat().length + (isRuled(content) ? 1 : 0));

/** 版记 at the foot of the type area (§7.4). */
export function drawRecord(surface: Surface, fonts: Fonts, content: Recorded): void {
  const { record } = content;
  if (!record) return;
  const ruled = isRuled(content);
  const rule = (y: number, width: number) => {
    if (ruled) surface.pen.move(AREA.left, y).line(AREA.right, y).stroke(width);
  };
  let top = AREA.bottom - recordHeight(fonts, content);
  const inRow = () => top + (ROW - em(SIZE.small)) / 2;
  rule(top, OUTER);
  for (const lines of copyLines(fonts, content)) {
    lines.forEach((line, index) => {
      const x = AREA.left + INDENT + (index === 0 ? 0 : HANG);
      const placed = setLine(line, x, null).map((item) => item.placed);
      surface.text(placed, inRow(), STYLE, '抄送机关');
      top += ROW;
    });
    rule(top, INNER);
  }
  if (!ruled) return;
  const { printedBy } = record;
  const printed = `${dateText(record.printedOn)}印发`;
  surface.text([{ text: printedBy, x: AREA.left + INDENT }], inRow(), STYLE, printedBy);
  surface.text([{ text: printed, x: AREA.right - INDENT - surface.width(printed, STYLE) }], inRow(), STYLE, printed);
  rule(AREA.bottom, OUTER);
}
