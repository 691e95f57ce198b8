import { dateText } from '../../../domain/calendar/written';
import type { OfficialContent } from '../../../domain/official/content';
import { bracketed } from '../../../domain/official/notes';
import { sealRows, sealsTotal, sealWidths } from '../../../domain/official/seals';
import type { Fonts } from '../../fonts';
import { type Atom, atomsOf, type Line, setLine, widthOf } from '../typeset';
import { emptyRow, emptyRows, type Row, rowsOf } from './flow';
import { AREA, CELL, SEAL, SIZE } from './measures';

type Signed = Pick<OfficialContent, 'organs' | 'sealed' | 'date' | 'note'>;

/** The lines below the text: organs, date and 附注, with the room that seals need. */
export function signatureRows(fonts: Fonts, signed: Signed): Row[] {
  const note = bracketed(signed.note);
  const below = note === '' ? [] : rowsOf(fonts, { spans: [{ text: note, role: 'body' }], indent: 2 });
  if (signed.organs.length === 0) return below.length === 0 ? [] : [emptyRow(), ...below];
  const rows = signed.sealed ? sealedRows(fonts, signed) : plainRows(fonts, signed);
  // The seal reaches one line below the date, at the right of where the note begins.
  return [...rows, ...(below.length > 0 || !signed.sealed ? below : [emptyRow()])];
}

const row = (line: Line, size?: number): Row => ({
  line,
  keepWithNext: false,
  ...(size === undefined ? {} : { size }),
});

/**
 * Organs with seals (§7.3.5.1): each name in the middle of its seal, in even rows whose seals do not touch, the last one
 * on name and date, the date 4 characters from the right; the seal's top is within one line of the text.
 */
function sealedRows(fonts: Fonts, { organs, date }: Signed): Row[] {
  const set = (text: string, narrow: number): Atom[] =>
    atomsOf(fonts, [{ text, role: 'body' }], SIZE.body * narrow, CELL * narrow);
  const nameWidth = (narrow: number) => (name: string) => widthOf(set(name, narrow));
  const rows = sealRows(organs, nameWidth(1));
  // A name that is too long for the page is set narrower.
  const narrow = Math.min(1, AREA.width / sealsTotal(sealWidths(rows, nameWidth(1))));
  const size = SIZE.body * narrow;

  const dated = set(dateText(date), narrow);
  const widths = sealWidths(rows, nameWidth(narrow));
  const lastName = widthOf(set(organs.at(-1) ?? '', narrow));
  // A long name would pass the right margin: then name, date and seal move left together.
  const wanted = Math.min(AREA.right - 4 * CELL - widthOf(dated) / 2, AREA.right - Math.max(lastName, SEAL) / 2);
  // No seal passes the left margin either.
  const last = Math.max(wanted, AREA.left + sealsTotal(widths) - (widths[0] ?? 0) / 2);
  const centres: number[] = [];
  let edge = last + (widths[0] ?? 0) / 2;
  for (const width of widths) {
    centres.push(edge - width / 2);
    edge -= width + CELL;
  }
  const placed = (atoms: Atom[], centre: number): Line => setLine(atoms, centre - widthOf(atoms) / 2, null);
  return rows.flatMap((names, index) => {
    const line = names.flatMap((name, at) => placed(set(name, narrow), centres[names.length - 1 - at] ?? last));
    const ends = index === rows.length - 1;
    return [...emptyRows(2), row(line, size), ...(ends ? [row(placed(dated, last), size)] : emptyRows(2))];
  });
}

/**
 * Organs without seals (§7.3.5.2): names 2 characters from the right below each other, the date's first character 2
 * characters right of theirs; a longer date stands 2 from the right itself, and the names follow it.
 */
function plainRows(fonts: Fonts, { organs, date }: Signed): Row[] {
  const set = (text: string): Atom[] => atomsOf(fonts, [{ text, role: 'body' }], SIZE.body, CELL);
  const names = organs.map(set);
  const dated = set(dateText(date));
  const widest = Math.max(...names.map(widthOf));
  const end = AREA.right - 2 * CELL;
  const left = widthOf(dated) > widest ? end - widthOf(dated) - 2 * CELL : end - widest;
  return [
    emptyRow(),
    ...names.map((atoms) => row(setLine(atoms, left, widest))),
    row(setLine(dated, left + 2 * CELL, null)),
  ];
}
