import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { RecordBlock } from '../pdf/official/record';
import type { Table as Listed } from '../pdf/table';
import { CHARACTER, face, RED, twips } from './styles';

/** Type area, mm. */
const WIDTH = 156;

const NONE = { style: 'none', size: 0, color: 'FFFFFF' } as const;
const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const full = { size: twips(WIDTH), type: WidthType.DXA };

/** 发文机关标志: the organs below each other, 文件 beside them. */
export function headTable(organs: readonly string[]): Table {
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
  const children = [cell(organs, 122, 'distribute'), cell(['文件'], WIDTH - 122, 'center')];
  return new Table({
    borders: BARE,
    width: full,
    columnWidths: [twips(122), twips(WIDTH - 122)],
    rows: [new TableRow({ children })],
  });
}

/** mm that a text of 12 pt takes, with the cell's margins; Latin letters are half as wide. */
const needed = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character <= '\u024f' ? 0.55 : 1), 0) * 4.24 + 4;

/** Widths in mm that fill the type area, by what stands in the columns. */
function widthsOf({ columns, rows }: Listed): number[] {
  const own = columns.map(({ width, title }, index) => {
    if (typeof width === 'number') return width;
    if (width === 'rest') return null;
    return Math.min(width.upTo, Math.max(needed(title), ...rows.map((row) => needed(row[index] ?? ''))));
  });
  const rest = own.filter((width) => width === null).length;
  const given = own.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const shrink = rest === 0 || given > WIDTH - 30 * rest ? (WIDTH - 30 * rest) / given : 1;
  return own.map((width) => (width === null ? (WIDTH - given * shrink) / rest : width * shrink));
}

/** A list with its head on every page. */
export function listTable(list: Listed): Table {
  const { columns, rows } = list;
  const widths = widthsOf(list);
  const cell = (text: string, index: number, head: boolean) =>
    new TableCell({
      verticalAlign: 'center',
      width: { size: twips(widths[index] ?? 0), type: WidthType.DXA },
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
      children: [
        new Paragraph({
          style: 'GwCell',
          alignment: head || columns[index]?.align === 'center' ? 'center' : 'left',
          children: [new TextRun(head ? { text, font: face('hei') } : { text })],
        }),
      ],
    });
  const titles = columns.map(({ title }) => title);
  return new Table({
    width: full,
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

/** 版记. */
export function recordTable({ cc, printedBy, printedOn }: RecordBlock): Table {
  const rule = (size: number) => ({ style: 'single', size, color: '000000' }) as const;
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
  return new Table({
    width: full,
    columnWidths: [twips(WIDTH / 2), twips(WIDTH / 2)],
    borders: { ...BARE, top: rule(8), bottom: rule(8), insideHorizontal: rule(6) },
    rows: [...(cc === '' ? [] : [line([`抄送：${cc}。`])]), line([printedBy, `${printedOn}印发`])],
  });
}
