import type { ListTable } from './content';
import { itemsOf } from './names';
import { type MeasuredColumn, widened } from './widening';

/** mm that a column which takes the rest has at least, where a table asks how much it wants. */
const LEAST_REST = 32;
/** mm that a column as wide as its texts has at most. */
const MOST = 66;
/** Characters of a title that is never cut. */
const SHORT_TITLE = 3;
/** Characters of an item of a cell that stands on one line: a name, a subject, a district as 重庆高新区. */
const SHORT = 6;

export const isShort = (item: string): boolean => [...item].length <= SHORT;

/** mm that a text takes with its cell's margins. */
type Measure = (text: string, head: boolean) => number;

/** By the count of a text's characters; halves count half, and a little more where they meet a whole one. */
export const estimated =
  (points: number): Measure =>
  (text) =>
    ([...text].reduce((sum, character) => sum + (character <= '\u024f' ? 0.55 : 1), 0) + meetings(text) * 0.2) *
      points *
      0.353 +
    4;
const estimate = estimated(12);

/** Places where programs put a little room between a figure and a Chinese character. */
const meetings = (text: string): number =>
  (text.match(/[\dA-Za-z](?=\p{Script=Han})|\p{Script=Han}(?=[\dA-Za-z])/gu) ?? []).length;

/** What is read as one in a cell: a number with its letters, a date, a document or certificate number, a name with its dot. */
const WHOLE =
  /\S*〔\d{4}〕\S*|\d{4}年\d{1,2}月\d{1,2}日|[!-~\u00a1-\u00b6\u00b8-\u024f]+|\p{Script=Han}+(?:·\p{Script=Han}+)+/gu;

/** What each column that is not given the rest wants, mm; null: it is. */
function wanted({ columns, rows }: ListTable, measure: Measure): (number | null)[] {
  return columns.map(({ title, width }, index) => {
    if (typeof width === 'number') return width;
    if (width === 'rest') return null;
    return Math.min(MOST, Math.max(measure(title, true), ...rows.map((row) => measure(row[index] ?? '', false))));
  });
}

const sum = (widths: readonly (number | null)[]): number =>
  widths.reduce<number>((total, width) => total + (width ?? LEAST_REST), 0);

/** The longer of the two lines that a title may take. */
function half(title: string): string {
  const characters = [...title];
  return characters.length <= SHORT_TITLE ? title : characters.slice(0, Math.ceil(characters.length / 2)).join('');
}

/** mm below which a column would cut what is read as one. */
function least({ columns, rows }: ListTable, index: number, measure: Measure): number {
  const { title = '', width = 'fit' } = columns[index] ?? {};
  if (typeof width === 'number') return width;
  const texts = new Set(rows.map((row) => row[index] ?? ''));
  const wholes = [...texts].flatMap((text) => [...(text.match(WHOLE) ?? []), ...itemsOf(text).filter(isShort)]);
  return Math.max(measure(half(title), true), ...[...new Set(wholes)].map((text) => measure(text, false)));
}

function measuredColumn(table: ListTable, index: number, measure: Measure): MeasuredColumn {
  const { title = '', width = 'fit' } = table.columns[index] ?? {};
  const margins = measure('', false);
  return {
    least: least(table, index, measure),
    fixed: typeof width === 'number',
    margins,
    character: measure('国', false) - margins,
    texts: [measure(title, true), ...table.rows.map((row) => measure(row[index] ?? '', false))],
  };
}

/**
 * Widths in mm that fill `width`. No column cuts a number, a date or a name while there is room; what is left goes where it
 * saves most lines, then to the columns that take the rest.
 */
export function columnWidths(table: ListTable, width: number, measure: Measure = estimate): number[] {
  const columns = table.columns.map((_, index) => measuredColumn(table, index, measure));
  const floors = columns.map(({ least }) => least);
  const floor = sum(floors);
  if (floor >= width) return floors.map((each) => (each * width) / floor);
  const widths = widened(columns, width - floor);
  const left = width - sum(widths);
  const takes = table.columns.map((column, index) =>
    column.width === 'rest' ? Math.max(...(columns[index]?.texts ?? [])) : 0,
  );
  const shares = takes.some((share) => share > 0) ? takes : widths;
  return widths.map((each, index) => each + (left * (shares[index] ?? 0)) / sum(shares));
}

/** Do the texts need more than `width` mm? */
export const isCrowded = (table: ListTable, width: number, measure: Measure = estimate): boolean =>
  sum(wanted(table, measure)) > width;

/** Do they need more than an upright page (156 mm)? */
export const isWide = (table: ListTable): boolean => isCrowded(table, 156);

/** 小四; 五号 where the columns want more than the page has; 小五 where numbers and names would be cut even so. */
const SIZES = { usual: 12, small: 10.5, smallest: 9 } as const;

/** Points of a table's text on `width` mm, with texts of that size measured. */
export function tableSize(table: ListTable, width: number, measured: (points: number) => Measure): number {
  if (!isCrowded(table, width, measured(SIZES.usual))) return SIZES.usual;
  const floor = sum(table.columns.map((_, index) => least(table, index, measured(SIZES.small))));
  return floor <= width ? SIZES.small : SIZES.smallest;
}
