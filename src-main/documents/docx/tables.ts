import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { dateText } from '../../domain/calendar/written';
import type { ListTable, OfficialContent } from '../../domain/official/content';
import { copies } from '../../domain/official/notes';
import { columnWidths, estimated, tableSize } from '../../domain/official/widths';
import { CHARACTER, face, twips } from './styles';

/** Type area, mm. */
const WIDTH = 156;
/** Of 文件 beside the organs. */
const SUFFIX = 34;

const NONE = { style: 'none', size: 0, color: 'FFFFFF' } as const;
/** No lines at all. */
export const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const full = { size: twips(WIDTH), type: WidthType.DXA };

/** Points of a name in the 发文机关标志, by how many there are: the first page must have text too. */
const headSize = (organs: number): number => (organs === 1 ? 42 : organs <= 3 ? 36 : 26);
/** mm that a cell's margins take. */
const CELL_MARGINS = 3.9;

/** 发文机关标志: the organs below each other, 文件 beside them where it is such a document. Long names are set narrower. */
export function headTable(organs: readonly string[], suffixed: boolean): Table {
  const points = headSize(organs.length);
  const longest = Math.max(1, ...organs.map((organ) => [...organ].length));
  const room = (suffixed ? WIDTH - SUFFIX : WIDTH) - CELL_MARGINS;
  const share = (room * 72) / 25.4 / (longest * points);
  const scale = Math.min(100, Math.floor(share * 100));
  const run = { size: points * 2 };
  const cell = (texts: readonly string[], width: number, alignment: 'distribute' | 'center', narrow = {}) =>
    new TableCell({
      verticalAlign: 'center',
      width: { size: twips(width), type: WidthType.DXA },
      children: texts.map(
        (text) =>
          new Paragraph({
            style: 'GwHead',
            alignment,
            spacing: { line: Math.round(points * 25), lineRule: 'exact' },
            children: [new TextRun({ ...run, ...narrow, text })],
          }),
      ),
    });
  const own = suffixed ? WIDTH - SUFFIX : WIDTH;
  const children = [
    cell(organs, own, suffixed ? 'distribute' : 'center', scale < 100 ? { scale } : {}),
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
  const points = tableSize(list, width, estimated);
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
    width: { size: twips(WIDTH - 0.4), type: WidthType.DXA },
    columnWidths: [twips(WIDTH / 2 - 0.2), twips(WIDTH / 2 - 0.2)],
    float: { horizontalAnchor: 'margin', verticalAnchor: 'margin', relativeVerticalPosition: 'bottom' },
    borders: { ...BARE, top: rule(8), bottom: rule(8), insideHorizontal: rule(6) },
    rows: [...copies(record).map((text) => line([text])), ...printed],
  });
}
