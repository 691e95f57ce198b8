import { type IParagraphOptions, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { dateText } from '../../domain/calendar/written';
import type { ListTable, OfficialContent } from '../../domain/official/content';
import { copies } from '../../domain/official/notes';
import { columnWidths, estimated, tableSize } from '../../domain/official/widths';
import { headHeight } from '../pdf/official/head';
import { paragraph } from './paragraph';
import { face, twips } from './styles';

/** Type area, mm. */
const WIDTH = 156;

const NONE = { style: 'none', size: 0, color: 'FFFFFF' } as const;
/** No lines at all. */
export const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const NO_MARGINS = { left: 0, right: 0, top: 0, bottom: 0 } as const;

/** Of the lines of the 发文机关标志, em. */
export const LEADING = 1.22;
/** Room between the organs and 文件, and what a line of names has to spare, mm. */
const GAP = { suffix: 4, spare: 1 } as const;

/** mm of a character of the 发文机关标志, whose lines are as high as in the PDF. */
export const markPitch = (organs: number): number => headHeight(organs) / (organs + (LEADING - 1) * (organs - 1));

/** 发文机关标志: the organs below each other, 文件 beside them where it is such a document. Long names are set narrower. */
export function headTable(organs: readonly string[], suffixed: boolean): Table {
  const pitch = markPitch(organs.length);
  const suffix = suffixed ? GAP.suffix + 2 * pitch + GAP.spare : 0;
  const longest = Math.max(1, ...organs.map((organ) => [...organ].length)) * pitch;
  const own = Math.min(longest + GAP.spare, WIDTH - suffix);
  const scale = Math.floor((100 * (own - GAP.spare)) / longest);
  const cell = (texts: readonly string[], width: number, alignment: 'distribute' | 'right' | 'center') =>
    new TableCell({
      verticalAlign: 'center',
      width: { size: twips(width), type: WidthType.DXA },
      margins: NO_MARGINS,
      children: texts.map(
        (text) =>
          new Paragraph({
            style: 'GwHead',
            alignment,
            spacing: { line: twips(pitch * LEADING), lineRule: 'exact' },
            children: [
              new TextRun({ size: Math.floor((pitch * 72 * 2) / 25.4), ...(width === own ? { scale } : {}), text }),
            ],
          }),
      ),
    });
  const children = [
    cell(organs, own, suffixed ? 'distribute' : 'center'),
    ...(suffixed ? [cell(['文件'], suffix, 'right')] : []),
  ];
  const columnWidths = suffixed ? [twips(own), twips(suffix)] : [twips(own)];
  return new Table({
    alignment: 'center',
    borders: BARE,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    rows: [new TableRow({ children })],
  });
}

/** Rows as high as in the PDF. */
const CELL = { left: twips(1.6), right: twips(1.6), top: twips(1.5), bottom: twips(1.5) } as const;
const LEADING_IN_CELLS = 1.32;

/** A list with its head on every page. */
export function listTable(list: ListTable, width: number): Table {
  const { columns, rows } = list;
  const points = tableSize(list, width, estimated);
  const widths = columnWidths(list, width, estimated(points));
  const cell = (text: string, index: number, head: boolean) =>
    new TableCell({
      verticalAlign: 'center',
      width: { size: twips(widths[index] ?? 0), type: WidthType.DXA },
      margins: CELL,
      children: [
        new Paragraph({
          style: 'GwCell',
          spacing: { line: Math.round(points * LEADING_IN_CELLS * 20), lineRule: 'exact' },
          alignment: head || columns[index]?.align === 'center' ? 'center' : 'left',
          children: [new TextRun({ text, ...(head ? { font: face('hei') } : {}), size: points * 2 })],
        }),
      ],
    });
  const titles = columns.map(({ title }) => title);
  return new Table({
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: titles.map((text, index) => cell(text, index, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: columns.map((_, index) => cell(row[index] ?? '', index, false)) }),
      ),
    ],
  });
}

/** A character of 4号, and a line of 版记. */
const SMALL = { character: 14 * 20, line: twips(8) } as const;
/** 抄送： with what follows below the first organ. */
const COPIED = { left: 4 * SMALL.character, hanging: 3 * SMALL.character, right: SMALL.character } as const;

/** 版记 at the foot of the page; a letter's has neither rules nor 印发机关. */
export function recordTable({ record, format }: OfficialContent): Table {
  const ruled = format !== 'letter';
  const rule = (size: number) => (ruled ? ({ style: 'single', size, color: '000000' } as const) : NONE);
  const cell = (text: string, columnSpan: number, alignment: 'left' | 'right', indent: IParagraphOptions['indent']) =>
    new TableCell({
      columnSpan,
      margins: NO_MARGINS,
      children: [paragraph({ style: 'GwSmall', alignment, indent, children: [new TextRun(text)] })],
    });
  const copied = copies(record).map(
    (text) => new TableRow({ cantSplit: true, children: [cell(text, 2, 'left', COPIED)] }),
  );
  const printed = (by: string, on: string) =>
    new TableRow({
      cantSplit: true,
      children: [
        cell(by, 1, 'left', { left: SMALL.character }),
        cell(`${dateText(on)}印发`, 1, 'right', { right: SMALL.character }),
      ],
    });
  return new Table({
    width: { size: twips(WIDTH), type: WidthType.DXA },
    columnWidths: [twips(WIDTH / 2), twips(WIDTH / 2)],
    // Counted from the page: LibreOffice leaves what is counted from the text where it stands.
    float: {
      horizontalAnchor: 'page',
      absoluteHorizontalPosition: twips(28),
      verticalAnchor: 'margin',
      relativeVerticalPosition: 'bottom',
    },
    borders: { ...BARE, top: rule(8), bottom: rule(8), insideHorizontal: rule(6) },
    rows: [...copied, ...(record && ruled ? [printed(record.printedBy, record.printedOn)] : [])],
  });
}
