import type { ListTable } from './content';

/** mm that a column which takes the rest has at least. */
const LEAST_REST = 32;
/** mm that a column as wide as its texts has at most. */
const MOST = 66;

/** mm that a text of 12 pt takes with a cell's margins, by the count of its characters; halves count half. */
const estimate = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character <= '\u024f' ? 0.55 : 1), 0) * 4.24 + 4;

type Measure = (text: string, head: boolean) => number;

/** What each column that is not given the rest wants, mm; null: it is. */
function wanted({ columns, rows }: ListTable, measure: Measure): (number | null)[] {
  return columns.map(({ title, width }, index) => {
    if (typeof width === 'number') return width;
    if (width === 'rest') return null;
    return Math.min(MOST, Math.max(measure(title, true), ...rows.map((row) => measure(row[index] ?? '', false))));
  });
}

/** How much a column asks of the rest: by its longest text, so that long texts get more of it. */
const restNeed = ({ rows }: ListTable, index: number, measure: Measure): number =>
  Math.max(1, ...rows.map((row) => measure(row[index] ?? '', false)));

const sum = (widths: readonly (number | null)[]): number =>
  widths.reduce<number>((total, width) => total + (width ?? LEAST_REST), 0);

/** Widths in mm that fill `width`: as the texts need, the rest to those that take it; all narrower where they must be. */
export function columnWidths(table: ListTable, width: number, measure: Measure = estimate): number[] {
  const own = wanted(table, measure);
  const taken = sum(own);
  const needs = own.map((each, index) => (each === null ? restNeed(table, index, measure) : 0));
  const needed = needs.reduce((total, each) => total + each, 0);
  if (taken > width || needed === 0) return own.map((each) => ((each ?? LEAST_REST) * width) / taken);
  return own.map((each, index) => each ?? LEAST_REST + ((width - taken) * (needs[index] ?? 0)) / needed);
}

/** Do the texts need more than a page across (156 mm)? */
export const isWide = (table: ListTable): boolean => sum(wanted(table, estimate)) > 156;
