import type { Fonts } from '../../fonts';
import { atomsOf, breakLines, type Line, type Span, setLine, widthOf } from '../typeset';
import { AREA, CELL, SIZE } from './measures';

/** A paragraph of the text. */
export interface Paragraph {
  spans: readonly Span[];
  /** Characters by which its first line begins later; 主送 has none. */
  indent: 0 | 2;
  /** Characters by which its further lines begin later. */
  hang?: number;
  /** A heading stays with the line after it. */
  heading?: boolean;
}

/** One line of the page: text with whose it is, or an empty one (null). */
export interface Row {
  line: Line | null;
  keepWithNext: boolean;
  /** Points, where it is not that of the text. */
  size?: number;
}

const EMPTY: Row = { line: null, keepWithNext: false };
export const emptyRow = (): Row => EMPTY;
export const emptyRows = (count: number): Row[] => Array.from({ length: count }, emptyRow);

/** Share of a character by which characters may be set apart for a line to be justified. */
const LOOSE = 0.2;

/** A paragraph in lines of 28 characters (or what `width` mm hold), justified but for the last. */
export function rowsOf(
  fonts: Fonts,
  { spans, indent, hang = 0, heading = false }: Paragraph,
  { left, width }: { left: number; width: number } = AREA,
): Row[] {
  const start = indent * CELL;
  const lines = breakLines(atomsOf(fonts, spans, SIZE.body, CELL), width - start, width - hang * CELL);
  return lines.map((atoms, index) => {
    const shift = index === 0 ? start : hang * CELL;
    // A line that a long word has left half empty is not pulled apart.
    const loose = width - shift - widthOf(atoms) > (atoms.length - 1) * CELL * LOOSE;
    const room = loose || index === lines.length - 1 ? null : width - shift;
    return { line: setLine(atoms, left + shift, room), keepWithNext: heading };
  });
}

/** Text lines of the last page that must stand above the signature. */
const COMPANY = 2;

/**
 * Puts rows on pages. `room`: lines that a page (0 the first) has for them. `tail`: rows that stay together (note of the
 * attachments and signature) and are never alone on a page: text comes along. Answers the rows of each page.
 */
export function paginate(rows: readonly Row[], tail: readonly Row[], room: (page: number) => number): Row[][] {
  const pages: Row[][] = [[]];
  const left = () => room(pages.length - 1);
  const page = (): Row[] => pages[pages.length - 1] ?? [];
  const turn = (moved: number): void => {
    pages.push(page().splice(page().length - moved));
  };
  // Of a tail that no page holds, what is too much flows like text.
  const surplus = Math.max(0, tail.length + COMPANY - room(1));
  for (const row of [...rows, ...tail.slice(0, surplus)]) {
    if (page().length >= left()) turn(headingsAtEnd(page()));
    page().push(row);
  }
  const kept = tail.slice(surplus);
  if (kept.length > 0 && page().length + kept.length > left()) turn(company(page()));
  page().push(...kept);
  return pages;
}

/** Rows that come along with the tail: a heading whose text does comes too. */
function company(page: readonly Row[]): number {
  const moved = Math.min(COMPANY, page.length);
  return moved + headingsAtEnd(page.slice(0, page.length - moved));
}

function headingsAtEnd(page: readonly Row[]): number {
  let count = 0;
  while (count < page.length - 1 && page[page.length - 1 - count]?.keepWithNext) count += 1;
  return count;
}
