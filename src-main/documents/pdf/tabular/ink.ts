import type { FontRole } from '../../../domain/fonts';
import { type Face, type Fonts, type GlyphNote, GlyphReport } from '../../fonts';

/** Text in one font, as pdfmake takes it: plain data. Sizes in points. */
export interface Piece {
  text: string;
  font: string;
  fontSize: number;
  lineHeight: number;
  decoration?: 'lineThrough';
}

export interface InkStyle {
  role: FontRole;
  /** Points. */
  size: number;
  strike?: boolean;
}

/** Height of a line in em, whichever font it is set in: a character that fell back makes no row higher. */
export const LEADING = 1.4;

/** Text for tables: split by what the fonts have, every character noted that fell back or is missing. */
export class Ink {
  private readonly report = new GlyphReport();
  /** The fonts that were used, by the name that pieces call them. */
  readonly faces = new Map<string, Face>();

  constructor(private readonly fonts: Fonts) {}

  get glyphs(): GlyphNote[] {
    return this.report.notes;
  }

  /** `record`: whose text it is. Line feeds are kept. */
  text(text: string, { role, size, strike = false }: InkStyle, record: string): Piece[] {
    return text.split('\n').flatMap((line, index) => {
      for (const note of this.fonts.check(line, role, record)) this.report.note(note);
      const runs = this.fonts.splitRuns(line, role);
      const pieces = runs.map(({ font, text: run }) => this.piece(font, run, size, strike));
      return index === 0 ? pieces : [this.piece(this.fonts.face(role), '\n', size, false), ...pieces];
    });
  }

  /** How far below its place a line must be set so that characters stand in the middle of it, points. */
  drop({ role, size }: InkStyle): number {
    // The ideographic box reaches from 0.12 em below the baseline to 0.88 above it.
    return (LEADING / 2 - (this.fonts.face(role).ascent - 0.38)) * size;
  }

  private piece(face: Face, text: string, size: number, strike: boolean): Piece {
    this.faces.set(face.key, face);
    const piece = { text, font: face.key, fontSize: size, lineHeight: LEADING / (face.ascent + face.descent) };
    return strike ? { ...piece, decoration: 'lineThrough' } : piece;
  }
}
