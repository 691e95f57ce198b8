import type { ListTable } from './content';

/** mm that a column which takes the rest has at least. */
const LEAST_REST = 32;
/** mm that a column as wide as its texts has at most. */
const MOST = 66;

type Measure = (text: string, head: boolean) => number;

/** mm that a text takes with a cell's margins, by the count of its characters; halves count half. */
export const estimated =
  (points: number): Measure =>
  (text) =>
    [...text].reduce((sum, character) => sum + (character <= '\u024f' ? 0.55 : 1), 0) * points * 0.353 + 4;
const estimate = estimated(12);

/** mm below which a column that takes the rest is not pressed. */
const PRESSED_REST = 28;
/** What is read as one in a cell: a number with its letters, a date, a document or certificate number. */
const WHOLE = /\S*〔\d{4}〕\S*|\d{4}年\d{1,2}月\d{1,2}日|[!-~\u00a1-\u024f]+/gu;

/** What each column that is not given the rest wants, mm; null: it is. */
function wanted({ columns, rows }: ListTable, measure: Measure): (number | null)[] {
  return columns.map(({ title, width }, index) => {
    if (typeof width === 'number') return width;
    if (width === 'rest') return null;
    return Math.min(MOST, Math.max(measure(title, true), ...rows.map((row) => measure(row[index] ?? '', false))));
  });
}

/** The longer of the two lines that a text of a few words may take. */
function half(text: string): string {
  const characters = [...text];
  return characters.length <= 4 ? text : characters.slice(0, Math.ceil(characters.length / 2)).join('');
}

/** Characters of a text that need not stand on two lines. */
const LONG = 14;

/** mm below which a column would cut what is read as one, or a title or a few words into more than two lines. */
function least({ columns, rows }: ListTable, index: number, measure: Measure): number {
  const column = columns[index];
  if (!column) return 0;
  if (typeof column.width === 'number') return column.width;
  const texts = rows.map((row) => row[index] ?? '');
  const short = texts.filter((text) => [...text].length <= LONG).map(half);
  const whole = texts.flatMap((text) => text.match(WHOLE) ?? []);
  const floor = column.width === 'rest' ? PRESSED_REST : 0;
  return Math.max(
    floor,
    measure(half(column.title), true),
    ...[...short, ...whole].map((text) => measure(text, false)),
  );
}

/** Widths of a table that wants more than there is: what can be broken into lines gives way, numbers and dates do not. */
function pressed(table: ListTable, own: readonly (number | null)[], width: number, measure: Measure): number[] {
  const floors = own.map((each, index) => Math.min(each ?? MOST, least(table, index, measure)));
  const floor = floors.reduce((total, each) => total + each, 0);
  const over = own.map((each, index) => {
    const want = each ?? Math.min(MOST, restNeed(table, index, measure));
    return Math.max(0, want - (floors[index] ?? 0));
  });
  const wish = over.reduce((total, each) => total + each, 0);
  if (floor >= width || wish === 0) return floors.map((each) => (each * width) / floor);
  return floors.map((each, index) => each + ((width - floor) * (over[index] ?? 0)) / wish);
}

/** How much a column asks of the rest: by its longest text, so that long texts get more of it. */
const restNeed = ({ rows }: ListTable, index: number, measure: Measure): number =>
  Math.max(1, ...rows.map((row) => measure(row[index] ?? '', false)));

const sum = (widths: readonly (number | null)[]): number =>
  widths.reduce<number>((total, width) => total + (width ?? LEAST_REST), 0);

/** Widths in mm that fill `width`: as the texts need, the rest to those that take it; narrower where they must be. */
export function columnWidths(table: ListTable, width: number, measure: Measure = estimate): number[] {
  const own = wanted(table, measure);
  const taken = sum(own);
  const needs = own.map((each, index) => (each === null ? restNeed(table, index, measure) : 0));
  const needed = needs.reduce((total, each) => total + each, 0);
  if (taken > width) return pressed(table, own, width, measure);
  if (needed === 0) return own.map((each) => ((each ?? LEAST_REST) * width) / taken);
  return own.map((each, index) => each ?? LEAST_REST + ((width - taken) * (needs[index] ?? 0)) / needed);
}

/** Do the texts need more than `width` mm? */
export const isCrowded = (table: ListTable, width: number, measure: Measure = estimate): boolean =>
  sum(wanted(table, measure)) > width;

/** Do they need more than an upright page (156 mm)? */
export const isWide = (table: ListTable): boolean => isCrowded(table, 156);
