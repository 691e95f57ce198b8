import { type FileChild, type Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { dateText } from '../../domain/calendar/written';
import type { OfficialContent } from '../../domain/official/content';
import { bracketed } from '../../domain/official/notes';
import { sealRows, sealWidths } from '../../domain/official/seals';
import { empty, paragraph, widthOf } from './paragraph';
import { CHARACTER, twips } from './styles';
import { BARE } from './tables';

const line = (text: string, right: number): Paragraph =>
  paragraph({
    style: 'GwSigned',
    keepNext: true,
    indent: { right: Math.round(right * CHARACTER) },
    children: [new TextRun(text)],
  });

/** 署名, date and 附注: with seals the name in the middle above the date, which stands 4 characters from the right. */
export function signature({ organs, sealed, date, note }: OfficialContent): FileChild[] {
  const written = dateText(date);
  const below = note === '' ? [] : [paragraph({ style: 'GwBody', children: [new TextRun(bracketed(note))] })];
  if (organs.length === 0) return below;
  if (!sealed) {
    const widest = Math.max(...organs.map(widthOf));
    const right = 2 + widest - 2 - widthOf(written);
    return [empty(true), ...organs.map((organ) => line(organ, 2)), line(written, Math.max(right, 0)), ...below];
  }
  return [...(organs.length === 1 ? alone(organs[0] ?? '', written) : jointly(organs, written)), ...below];
}

/** Two empty lines are room for the seal; the name stands in the middle above the date. */
function alone(organ: string, written: string): Paragraph[] {
  const middle = 4 + widthOf(written) / 2;
  return [empty(true), empty(true), line(organ, Math.max(0, middle - widthOf(organ) / 2)), line(written, 4)];
}

/** Character of the grid, mm. */
const CELL = 156 / 28;

/** Joint organs in the rows of their seals: a table without lines, the date below the last name. */
function jointly(organs: readonly string[], written: string): Table[] {
  const nameWidth = (name: string) => widthOf(name) * CELL;
  const rows = sealRows(organs, nameWidth);
  // What lies between two seals belongs to their columns.
  const widths = sealWidths(rows, nameWidth)
    .map((own) => own + CELL)
    .toReversed();
  const last = widths.at(-1) ?? 0;
  // The middle of the last column is that of the date, 4 characters from the right, as far as its own width allows.
  const spare = Math.max(0, 156 - widths.reduce((sum, own) => sum + own, 0));
  const right = Math.min(spare, Math.max(0, (4 + widthOf(written) / 2) * CELL - last / 2));
  const left = spare - right;
  // A column without width would be given some.
  const room = (width: number) => (width < 1 ? [] : [twips(width)]);
  const [before, after] = [room(left), room(right)];
  const columns = [...before, ...widths.map(twips), ...after];
  const centred = (text: string) =>
    paragraph({ style: 'GwTo', alignment: 'center', keepNext: true, children: [new TextRun(text)] });
  const cell = (texts: readonly string[], width: number) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      children: texts.map(centred),
    });
  const signed = rows.map((names, at) => {
    const ends = at === rows.length - 1;
    const below = (name: boolean) => (ends ? [name ? written : ''] : ['', '']);
    const cells = widths.map((_, column) => {
      const name = names[column - (widths.length - names.length)] ?? '';
      return cell(['', '', name, ...below(column === widths.length - 1)], twips(widths[column] ?? 0));
    });
    const free = (columns: readonly number[]) => columns.map((width) => cell([''], width));
    return new TableRow({ cantSplit: true, children: [...free(before), ...cells, ...free(after)] });
  });
  return [
    new Table({
      width: { size: columns.reduce((sum, own) => sum + own, 0), type: WidthType.DXA },
      columnWidths: columns,
      borders: BARE,
      rows: signed,
    }),
  ];
}
