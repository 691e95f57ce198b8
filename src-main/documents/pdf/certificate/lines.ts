import type { FontRole } from '../../../domain/fonts';
import { wordsOf } from '../../../domain/official/title';
import { isLeftEmpty, isRightEmpty, isSpace, mayBreak } from '../characters';
import { type Atom, breakLines, cutTo, widthOf } from '../typeset';

/** How the lines of a paragraph are to come out. mm. */
export interface Measure {
  /** Of the first line, and of the others. */
  first: number;
  rest: number;
  /** Height of a character. */
  em: number;
  /** Face of what is not emphasised. */
  base: FontRole;
  /** Lines of even length, as in a centred title; else full ones. */
  even: boolean;
  /** Lines are not stretched to one length: names in a row (甲、乙、丙) then end them where they can. */
  ragged: boolean;
}

/** What a number is read together with: 18日, 40学时, 3名. */
const UNITS = new Set('年月日号时分学课个名项次届期天星级');
/** Costs are shares of a line squared, times this. */
const SLACK = 60;
const COST = {
  unit: 6,
  orphan: 4,
  day: 2,
  month: 1,
  brackets: 1,
  titleWord: 5,
  word: 0.4,
  name: 4,
  emphasis: 0.5,
} as const;
/** Atoms up to which a remark in brackets is short. */
const NEAR = 10;
/** Share of a line that is filled at least, but for the last. */
const LOOSEST = 0.75;
/** Characters that stand on a last line at least, with the mark at its end. */
const FEWEST = 3.2;
/** Beyond it nobody looks for single characters. */
const MOST_LINES = 12;

const firstOf = (text: string): string => [...text][0] ?? '';

/**
 * Takes the empty half of a mark away where another one stands beside it (标点挤压): ）。 and ，“ would else tear holes
 * into a line.
 */
export function squeezed(atoms: readonly Atom[], em: number): Atom[] {
  return atoms.map((atom, index) => {
    const after = atoms[index + 1]?.text ?? '';
    const before = atoms[index - 1]?.text ?? '';
    const right = isRightEmpty(atom.text) && (isRightEmpty(after) || isLeftEmpty(after));
    const left = isLeftEmpty(atom.text) && isLeftEmpty(before);
    return right || left ? { ...atom, width: atom.width - em / 2 } : atom;
  });
}

/** Without the empty half of a mark that begins a line. */
const flush = (line: readonly Atom[], em: number): Atom[] =>
  line.map((atom, index) => (index === 0 && isLeftEmpty(atom.text) ? { ...atom, width: atom.width - em / 2 } : atom));

/** What is lost by a line's end before each atom. */
function tears(all: readonly Atom[], { base, even, ragged }: Measure): number[] {
  const inBrackets = bracketed(all);
  const inWords = insideWords(all);
  const inRow = ragged && all.some(({ text }) => text === '、');
  return all.map((after, index) => {
    const before = all[index - 1];
    if (!before) return 0;
    const digit = /^\d/.test(after.text);
    if (/\d$/.test(before.text) && UNITS.has(firstOf(after.text))) return COST.unit;
    if (digit && before.text === '月') return COST.day;
    if (digit && before.text === '年') return COST.month;
    if (inBrackets.has(index)) return COST.brackets;
    const word = inWords.has(index) ? (even ? COST.titleWord : COST.word) : 0;
    const name = inRow && before.text !== '、' ? COST.name : 0;
    return word + name + (before.role !== base && after.role === before.role ? COST.emphasis : 0);
  });
}

/** Atoms before which a word would be cut. */
function insideWords(all: readonly Atom[]): Set<number> {
  const ends = new Set<number>();
  let length = 0;
  for (const word of wordsOf(all.map(({ text }) => text).join(''))) {
    length += word.length;
    ends.add(length);
  }
  const inside = new Set<number>();
  let at = 0;
  for (const [index, { text }] of all.entries()) {
    if (!ends.has(at)) inside.add(index);
    at += text.length;
  }
  return inside;
}

/** Atoms between brackets that are not far from each other, the first of them left out. */
function bracketed(all: readonly Atom[]): Set<number> {
  const inside = new Set<number>();
  for (const [open, { text }] of all.entries()) {
    if (text !== '（') continue;
    const length = all.slice(open, open + NEAR).findIndex((atom) => atom.text === '）');
    for (let at = open + 1; at < open + length; at += 1) inside.add(at);
  }
  return inside;
}

/**
 * Breaks a paragraph into as few lines as it needs, by sense: numbers stay with their units, dates and titles together
 * where that costs little, and no single character is left on the last line.
 */
export function brokenBySense(atoms: readonly Atom[], measure: Measure): Atom[][] {
  const filled = breakLines(atoms, measure.first, measure.rest);
  if (filled.length < 2 || filled.length > MOST_LINES) return filled;
  const lines = cheapest(cutTo(atoms, measure.rest), filled.length, measure) ?? filled;
  return measure.even ? lines : lines.map((line, index) => (index === 0 ? line : flush(line, measure.em)));
}

/** The cheapest way to set all atoms in so many lines; null: there is none. */
function cheapest(all: readonly Atom[], lines: number, measure: Measure): Atom[][] | null {
  const { first, rest, em, even } = measure;
  const wish = widthOf(all) / lines;
  const torn = tears(all, measure);
  const costOf = (width: number, limit: number, last: boolean): number => {
    if (even) return SLACK * ((width - wish) / rest) ** 2;
    if (last) return width < FEWEST * em ? COST.orphan : 0;
    return SLACK * ((limit - width) / limit) ** 2;
  };
  // By number of atoms that are set: what it cost, and where the last line began.
  let known = new Map([[0, { cost: 0, starts: [] as number[] }]]);
  for (let line = 0; line < lines; line += 1) {
    const limit = (line === 0 ? first : rest) + 1e-6;
    const last = line === lines - 1;
    const next: typeof known = new Map();
    for (const [start, { cost, starts }] of known) {
      let width = 0;
      for (let end = start + 1; end <= all.length; end += 1) {
        const [before, after] = [all[end - 1], all[end]];
        if (!before) break;
        width += before.width;
        if (width > limit) break;
        if (!last && !even && width < limit * LOOSEST) continue;
        if (last !== (after === undefined) || (after && !mayBreak(before.text, after.text))) continue;
        const sum = cost + costOf(width, limit, last) + (torn[end] ?? 0);
        if (sum < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(end, { cost: sum, starts: [...starts, start] });
      }
    }
    known = next;
  }
  const starts = known.get(all.length)?.starts;
  return starts ? starts.map((from, index) => trimmed(all.slice(from, starts[index + 1]))) : null;
}

/** Without the spaces at its ends. */
function trimmed(line: readonly Atom[]): Atom[] {
  const from = line.findIndex(({ text }) => !isSpace(text));
  const to = line.findLastIndex(({ text }) => !isSpace(text));
  return line.slice(Math.max(0, from), to + 1);
}
