import type { Fonts } from '../../fonts';
import type { Surface } from '../page';
import { type Atom, atomsOf, setLine, widthOf } from '../typeset';
import { em } from '../units';
import { AREA, CELL, LINE, SEAL, SIZE } from './measures';

/** Lines that the signature takes below the text: a seal of 42 mm that begins within one line of it. */
export const SIGNATURE_LINES = 5;

export interface SealPlace {
  organ: string;
  /** Centre, mm. */
  x: number;
  y: number;
}

/**
 * Organs with seals (GB/T 9704 §7.3.5.1): names in one row in order, each in the middle of its seal, the last seal on
 * name and date, the date 4 characters from the right. Returns the places that are left for the seals.
 */
export function drawSignature(
  surface: Surface,
  fonts: Fonts,
  organs: readonly string[],
  date: string,
  top: number,
): SealPlace[] {
  // Names that do not fit side by side are set narrower, all alike.
  const gaps = (organs.length - 1) * CELL;
  const all = organs.reduce(
    (sum, organ) => sum + widthOf(atomsOf(fonts, [{ text: organ, role: 'body' }], SIZE.body, CELL)),
    0,
  );
  const narrow = Math.min(1, (AREA.width - gaps) / all);
  const set = (text: string): Atom[] => atomsOf(fonts, [{ text, role: 'body' }], SIZE.body * narrow, CELL * narrow);
  const draw = (atoms: Atom[], centre: number, y: number, record: string): void => {
    const style = { role: 'body', size: SIZE.body * narrow } as const;
    const placed = setLine(atoms, centre - widthOf(atoms) / 2, null).map((item) => item.placed);
    surface.text(placed, y, style, record);
  };
  const inLine = (line: number): number => top + line * LINE + (LINE - em(SIZE.body)) / 2;

  const dateAtoms = set(date);
  const lastWidth = widthOf(set(organs.at(-1) ?? ''));
  const dateCentre = AREA.right - 4 * CELL - widthOf(dateAtoms) / 2;
  // A long name would pass the right margin: then name, date and seal move left together.
  const last = Math.min(dateCentre, AREA.right - lastWidth / 2);
  const places: SealPlace[] = [];
  let right = Number.POSITIVE_INFINITY;
  for (const organ of [...organs].reverse()) {
    const atoms = set(organ);
    const half = Math.max(widthOf(atoms), SEAL) / 2;
    const centre = right === Number.POSITIVE_INFINITY ? last : right - CELL - half;
    draw(atoms, centre, inLine(2), organ);
    places.unshift({ organ, x: centre, y: top + 3 * LINE });
    right = centre - half;
  }
  draw(dateAtoms, last, inLine(3), date);
  return places;
}
