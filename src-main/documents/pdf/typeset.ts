import type { FontRole } from '../../domain/fonts';
import { type Fonts, visible } from '../fonts';
import {
  isClosingQuote,
  isDash,
  isLeftEmpty,
  isOpeningQuote,
  isSpace,
  isWord,
  mayBreak,
  pieces,
  together,
} from './characters';
import { type Placed, textWidth } from './page';

/** Text in one face. */
export interface Span {
  text: string;
  role: FontRole;
  /** No line ends in it: a name. */
  whole?: boolean;
}

/** What is never cut: one CJK character, a word, a number. Widths in mm. */
export interface Atom {
  text: string;
  role: FontRole;
  /** No line ends before it: it goes on with a whole span. */
  bound?: boolean;
  /** The room it takes on the line. */
  width: number;
  /** What its glyphs take by themselves. */
  natural: number;
}

/** A line that is ready to be drawn, its items by face. */
export type Line = { role: FontRole; placed: Placed }[];

/** Cuts spans into atoms. `cell`: width of a CJK character on a grid, mm; null: its own. A space is half a character. */
export function atomsOf(fonts: Fonts, spans: readonly Span[], size: number, cell: number | null): Atom[] {
  const em = (size * 25.4) / 72;
  return spans.flatMap(({ text, role, whole = false }) =>
    pieces(visible(text).join('')).map((piece, at): Atom => {
      const natural = textWidth(fonts, piece, { role, size });
      const own = isSpace(piece) ? ((cell ?? em) / 2) * piece.length : isWord(piece) ? natural : (cell ?? em);
      return { text: piece, role, natural, width: own, bound: whole && at > 0 };
    }),
  );
}

function cutLong(atom: Atom, limit: number): Atom[] {
  const characters = [...atom.text];
  if (atom.width <= limit || characters.length < 2) return [atom];
  const share = atom.natural / characters.length;
  const many = Math.max(1, Math.floor(limit / share));
  const parts: Atom[] = [];
  for (let i = 0; i < characters.length; i += many) {
    const text = characters.slice(i, i + many).join('');
    const width = share * Math.min(many, characters.length - i);
    parts.push({ text, role: atom.role, natural: width, width });
  }
  return parts;
}

/** What is longer than a whole line is cut after all. */
export const cutTo = (atoms: readonly Atom[], limit: number): Atom[] => atoms.flatMap((atom) => cutLong(atom, limit));

/** Sum with room for the rounding of binary fractions. */
const TOLERANCE = 1e-6;

/** Share of a line that may stay free for what is read as one to stand on the next. */
const SPARE = 0.12;

/** For each atom within a date, a number or an amount the atom that this begins with. */
function heads(atoms: readonly Atom[]): Map<number, number> {
  const found = new Map<number, number>();
  const groups = together(atoms.map(({ text }) => text).join('')).values();
  let group = groups.next().value;
  let first = -1;
  let at = 0;
  for (const [index, { text }] of atoms.entries()) {
    while (group && at >= group.to) {
      group = groups.next().value;
      first = -1;
    }
    if (group && at >= group.from) {
      if (first < 0) first = index;
      else found.set(index, first);
    }
    at += text.length;
  }
  return found;
}

/**
 * Breaks into lines that are at most `first` (the first one) and `rest` mm wide. A mark that may not begin a line takes
 * the character before it along (避头尾, pushed out); a date, a number or an amount is not cut where little room is lost by
 * that; spaces at the ends of lines vanish.
 */
export function breakLines(atoms: readonly Atom[], first: number, rest: number): Atom[][] {
  const all = cutTo(atoms, rest);
  const lines: Atom[][] = [];
  const groups = heads(all);
  let start = 0;
  while (start < all.length) {
    const limit = (lines.length === 0 ? first : rest) + TOLERANCE;
    let end = start;
    let width = 0;
    for (let atom = all[end]; atom && width + atom.width <= limit; atom = all[end]) {
      width += atom.width;
      end += 1;
    }
    end = Math.max(end, start + 1);
    end = backToBreak(all, start, end);
    const head = groups.get(end) ?? start;
    if (head > start) {
      const whole = backToBreak(all, start, head);
      const spare = (to: number): number => limit - widthOf(all.slice(start, to));
      // A line that stays short anyway may stay shorter.
      if (spare(whole) <= limit * SPARE || spare(end) > limit * SPARE) end = whole;
    }
    lines.push(trim(all.slice(start, end)));
    start = end;
    while (isSpace(all[start]?.text ?? '')) start += 1;
  }
  return lines;
}

/** The nearest place at or before `end` where a line may end; `end` itself where there is none. */
function backToBreak(all: readonly Atom[], start: number, end: number): number {
  for (let at = end; at > start; at--) {
    const before = all[at - 1];
    const after = all[at];
    if (!before || !after || (!after.bound && mayBreak(before.text, after.text))) return at;
  }
  return end;
}

function trim(line: Atom[]): Atom[] {
  let end = line.length;
  while (end > 0 && isSpace(line[end - 1]?.text ?? '')) end -= 1;
  return line.slice(0, end);
}

export const widthOf = (atoms: readonly Atom[]): number => atoms.reduce((sum, atom) => sum + atom.width, 0);

/** Places a line from `x` mm on; `justify`: to this width, by equal gaps. */
export function setLine(atoms: readonly Atom[], x: number, justify: number | null): Line {
  const slack = justify === null ? 0 : justify - widthOf(atoms);
  const gap = atoms.length > 1 ? slack / (atoms.length - 1) : 0;
  let left = x;
  return atoms.flatMap((atom) => {
    const placed = isSpace(atom.text) ? [] : [{ role: atom.role, placed: inBox(atom, left) }];
    left += atom.width + gap;
    return placed;
  });
}

/** Of its glyph's width, in an atom whose empty half was taken away: well below what a grid's narrower cells leave. */
const SQUEEZED = 0.75;

/** Chinese marks fill a whole character's room, in fonts too that draw them narrow. */
function inBox({ text, width, natural }: Atom, x: number): Placed {
  const spare = width - natural;
  if (width < natural * SQUEEZED) return { text, x: isLeftEmpty(text) ? x + spare : x };
  if (isDash(text)) return { text, x, stretch: width / natural };
  if (isOpeningQuote(text)) return { text, x: x + spare };
  if (isClosingQuote(text)) return { text, x };
  return { text, x: x + spare / 2 };
}
