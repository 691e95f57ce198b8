import {
  Footer,
  HeightRule,
  type IParagraphOptions,
  PageNumber,
  type Paragraph,
  Table,
  TableCell,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx';
import { paragraph } from './paragraph';
import { face, twips } from './styles';
import { BARE } from './tables';

/** — 1 —, 4号 宋体. */
function number(alignment: 'left' | 'right', more: Pick<IParagraphOptions, 'indent' | 'spacing'>): Paragraph {
  const run = { font: face('song'), size: 28 };
  return paragraph({
    alignment,
    ...more,
    children: [
      new TextRun({ ...run, text: '— ' }),
      new TextRun({ ...run, children: [PageNumber.CURRENT] }),
      new TextRun({ ...run, text: ' —' }),
    ],
  });
}

/** A character of 4号. */
const IN = 14 * 20;

/** At the outer side, one character in; `below`: twentieths of a point that the footer reaches further down. */
export const pageNumber = (side: 'left' | 'right', below = 0): Footer =>
  new Footer({
    children: [
      number(side, { indent: side === 'right' ? { right: IN } : { left: IN } }),
      ...(below > 0 ? [paragraph({ spacing: { line: below, lineRule: 'exact' }, children: [] })] : []),
    ],
  });

/** mm of a page across: the number's box at its left edge, and the type area's ends from above. */
const TURNED = { left: 25, width: 6, length: 40, top: 28, bottom: 184, in: 4.94 } as const;

/** The same place on the sheet of a page across: at its left edge, turned with the sheet, below on odd pages (§8). */
export function turnedNumber(side: 'left' | 'right'): Footer {
  const top = side === 'left' ? TURNED.top + TURNED.in : TURNED.bottom - TURNED.in - TURNED.length;
  const cell = new TableCell({
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    width: { size: twips(TURNED.width), type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    children: [number(side, { spacing: { line: twips(TURNED.width), lineRule: 'exact' } })],
  });
  const table = new Table({
    width: { size: twips(TURNED.width), type: WidthType.DXA },
    columnWidths: [twips(TURNED.width)],
    borders: BARE,
    float: {
      horizontalAnchor: 'page',
      verticalAnchor: 'page',
      absoluteHorizontalPosition: twips(TURNED.left),
      absoluteVerticalPosition: twips(top),
    },
    rows: [new TableRow({ height: { value: twips(TURNED.length), rule: HeightRule.EXACT }, children: [cell] })],
  });
  return new Footer({ children: [table, paragraph({ children: [] })] });
}
