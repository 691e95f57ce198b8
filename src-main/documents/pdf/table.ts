import type { ListTable } from '../../domain/official/content';
import { itemsOf } from '../../domain/official/names';
import { columnWidths, isShort, tableSize } from '../../domain/official/widths';
import type { Fonts } from '../fonts';
import type { Surface, TextStyle } from './page';
import { type Atom, atomsOf, breakLines, type Line, type Span, setLine, widthOf } from './typeset';
import { em } from './units';

type Column = ListTable['columns'][number];

interface FittedColumn extends Column {
  width: number;
}

export interface FittedTable extends ListTable {
  columns: FittedColumn[];
  /** Points. */
  size: number;
}

interface TableRow {
  cells: Atom[][][];
  height: number;
  heading: boolean;
  record: string;
}

/** A stretch of rows that fits on one page. */
export interface TablePart {
  rows: TableRow[];
  height: number;
}

/** em */
const LEADING = 1.32;
const PADDING = { x: 1.6, y: 1.5 } as const;
const OUTER = 0.35;
const INNER = 0.2;

const styleOf = (heading: boolean, size: number): TextStyle => ({ role: heading ? 'hei' : 'body', size });

/** Gives every column its width, so that the table is `width` mm wide. */
export function fitted(fonts: Fonts, table: ListTable, width: number): FittedTable {
  const measured = (size: number) => (text: string, head: boolean) => {
    const { role } = styleOf(head, size);
    // Lengths are sums of binary fractions: a hair more keeps the longest on its line.
    return widthOf(atomsOf(fonts, [{ text, role }], size, null)) + 2 * PADDING.x + 0.1;
  };
  const size = tableSize(table, width, measured);
  const widths = columnWidths(table, width, measured(size));
  const columns = table.columns.map((column, index) => ({ ...column, width: widths[index] ?? 0 }));
  return { ...table, columns, size };
}

/** A cell's text, so that no line ends in a short item of it. */
const cellSpans = (text: string, role: Span['role']): Span[] =>
  itemsOf(text).map((item) => ({ text: item, role, whole: isShort(item) }));

/** No more lines than needed, of like length: 命名／基地 rather than 命名基／地. `step`: mm by which lines grow. */
function evenLines(atoms: Atom[], room: number, step: number): Atom[][] {
  const lines = breakLines(atoms, room, room);
  if (lines.length < 2) return lines;
  for (let tried = widthOf(atoms) / lines.length; tried < room; tried += step) {
    const even = breakLines(atoms, tried, tried);
    if (even.length === lines.length) return even;
  }
  return lines;
}

/** Cuts a table into pages with the head repeated; a row is never cut. `first`, `rest`: room in mm. */
export function partsOf(fonts: Fonts, table: FittedTable, first: number, rest: number): TablePart[] {
  const { size } = table;
  const rowOf = (cells: readonly string[], heading: boolean, record: string): TableRow => {
    const { role } = styleOf(heading, size);
    const lines = table.columns.map(({ width }, index) => {
      const room = width - 2 * PADDING.x;
      const atoms = atomsOf(fonts, cellSpans(cells[index] ?? '', role), size, null);
      return heading ? evenLines(atoms, room, em(size) / 2) : breakLines(atoms, room, room);
    });
    const most = Math.max(1, ...lines.map((cell) => cell.length));
    return { cells: lines, height: most * LEADING * em(size) + 2 * PADDING.y, heading, record };
  };
  const head = rowOf(
    table.columns.map(({ title }) => title),
    true,
    '表头',
  );
  const parts: TablePart[] = [{ rows: [head], height: head.height }];
  table.rows.forEach((cells, index) => {
    const row = rowOf(cells, false, table.records[index] ?? '');
    let part = parts[parts.length - 1];
    const room = parts.length === 1 ? first : rest;
    if (!part || (part.rows.length > 1 && part.height + row.height > room)) {
      part = { rows: [head], height: head.height };
      parts.push(part);
    }
    part.rows.push(row);
    part.height += row.height;
  });
  return parts;
}

/** Draws one part with its top left corner at x, top. */
export function drawPart(
  surface: Surface,
  { columns, size }: FittedTable,
  part: TablePart,
  x: number,
  top: number,
): void {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  let y = top;
  for (const row of part.rows) {
    const style = styleOf(row.heading, size);
    let left = x;
    columns.forEach((column, index) => {
      drawCell(surface, row, row.cells[index] ?? [], column, left, y, style);
      left += column.width;
    });
    y += row.height;
    if (y < top + part.height - 0.01)
      surface.pen
        .move(x, y)
        .line(x + width, y)
        .stroke(INNER);
  }
  let left = x;
  for (const { width: own } of columns.slice(0, -1)) {
    left += own;
    surface.pen
      .move(left, top)
      .line(left, top + part.height)
      .stroke(INNER);
  }
  surface.pen.rectangle(x, top, width, part.height).stroke(OUTER);
}

function drawCell(
  surface: Surface,
  row: TableRow,
  lines: Atom[][],
  column: FittedColumn,
  x: number,
  top: number,
  style: TextStyle,
): void {
  const leading = LEADING * em(style.size);
  const start = top + (row.height - lines.length * leading) / 2 + (leading - em(style.size)) / 2;
  lines.forEach((atoms, index) => {
    const centred = row.heading || column.align === 'center';
    const left = centred ? x + (column.width - widthOf(atoms)) / 2 : x + PADDING.x;
    const line: Line = setLine(atoms, left, null);
    surface.text(
      line.map(({ placed }) => placed),
      start + index * leading,
      style,
      row.record,
    );
  });
}
