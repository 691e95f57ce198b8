import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { dateText } from '../../domain/calendar/written';
import type { ListTable, OfficialContent } from '../../domain/official/content';
import { copies } from '../../domain/official/notes';
import { columnWidths, estimated, isCrowded } from '../../domain/official/widths';
import { CHARACTER, face, RED, twips } from './styles';

/** Type area, mm. */
const WIDTH = 156;
/** Of 文件 beside the organs. */
const SUFFIX = 34;

const NONE = { style: 'none', size: 0, color: 'FFFFFF' } as const;
const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const full = { size: twips(WIDTH), type: WidthType.DXA };

/** 发文机关标志: the organs below each other, 文件 beside them where it is such a document. */
export function headTable(organs: readonly string[], suffixed: boolean): Table {
  const run = { font: face('title'), size: organs.length > 1 ? 72 : 84, color: RED };
  const cell = (texts: readonly string[], width: number, alignment: 'distribute' | 'center') =>
    new TableCell({
      verticalAlign: 'center',
      width: { size: twips(width), type: WidthType.DXA },
      children: texts.map(
        (text) =>
          new Paragraph({
            alignment,
            spacing: { line: 900, lineRule: 'exact' },
            children: [new TextRun({ ...run, text })],
          }),
      ),
    });
  const own = suffixed ? WIDTH - SUFFIX : WIDTH;
  const children = [
    cell(organs, own, suffixed ? 'distribute' : 'center'),
    ...(suffixed ? [cell(['文件'], SUFFIX, 'center')] : []),
  ];
  return new Table({
    borders: BARE,
    width: full,
    columnWidths: suffixed ? [twips(own), twips(SUFFIX)] : [twips(own)],
    rows: [new TableRow({ children })],
  });
}

/** A list with its head on every page. */
export function listTable(list: ListTable, width: number): Table {
  const { columns, rows } = list;
  // 五号 where the columns want more than the page has.
  const points = isCrowded(list, width) ? 10.5 : 12;
  const widths = columnWidths(list, width, estimated(points));
  const cell = (text: string, index: number, head: boolean) =>
    new TableCell({
      verticalAlign: 'center',
      width: { size: twips(widths[index] ?? 0), type: WidthType.DXA },
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
      children: [
        new Paragraph({
          style: 'GwCell',
          alignment: head || columns[index]?.align === 'center' ? 'center' : 'left',
          children: [
            new TextRun({ text, ...(head ? { font: face('hei') } : {}), ...(points < 12 ? { size: 21 } : {}) }),
          ],
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

/** 版记 at the foot of the page; a letter's has neither rules nor 印发机关. */
export function recordTable({ record, format }: OfficialContent): Table {
  const ruled = format !== 'letter';
  const rule = (size: number) => (ruled ? ({ style: 'single', size, color: '000000' } as const) : NONE);
  const line = (texts: readonly string[]) =>
    new TableRow({
      cantSplit: true,
      children: texts.map(
        (text, index) =>
          new TableCell({
            columnSpan: texts.length === 1 ? 2 : 1,
            children: [
              new Paragraph({
                style: 'GwSmall',
                alignment: index === 0 ? 'left' : 'right',
                indent: index === 0 ? { left: CHARACTER } : { right: CHARACTER },
                children: [new TextRun(text)],
              }),
            ],
          }),
      ),
    });
  const printed = record && ruled ? [line([record.printedBy, `${dateText(record.printedOn)}印发`])] : [];
  return new Table({
    width: full,
    columnWidths: [twips(WIDTH / 2), twips(WIDTH / 2)],
    float: { horizontalAnchor: 'margin', verticalAnchor: 'margin', relativeVerticalPosition: 'bottom' },
    borders: { ...BARE, top: rule(8), bottom: rule(8), insideHorizontal: rule(6) },
    rows: [...copies(record).map((text) => line([text])), ...printed],
  });
}
