import { readFileSync } from 'node:fs';
import { create, type Font, type FontCollection } from 'fontkit';

/** One opened font. Opened once a process; the bytes are shared with every document that embeds it. */
export interface Face {
  /** Unique among the opened fonts: file name, and face of a collection. */
  readonly key: string;
  /** As people know it; of its family, and with its weight. */
  readonly name: string;
  readonly fullName: string;
  readonly bytes: Buffer;
  /** PostScript name inside a collection. */
  readonly member: string | undefined;
  /** Can it really draw the character? An empty outline counts as no. */
  has(codePoint: number): boolean;
  /** Advance width in em. */
  advance(codePoint: number): number;
  /** Of a line by the font's own measure, in em: above the baseline, and below it as a positive number. */
  readonly ascent: number;
  readonly descent: number;
}

const isCollection = (font: Font | FontCollection): font is FontCollection =>
  font.type === 'TTC' || font.type === 'DFont';

/** White space and invisible controls have no outline and need none. */
const OUTLINELESS = /^[\p{Z}\p{Default_Ignorable_Code_Point}]$/u;

/** Opens a font file. Throws where it is no font that can be embedded. */
export function openFace(path: string, key: string, member?: string): Face {
  const bytes = readFileSync(path);
  const opened = create(bytes, member);
  if (opened === null || isCollection(opened)) throw new Error(`no such face: ${key}`);
  const drawable = new Map<number, boolean>();
  const advances = new Map<number, number>();
  return {
    key,
    name: opened.familyName,
    fullName: opened.fullName,
    bytes,
    member,
    ascent: opened.ascent / opened.unitsPerEm,
    descent: -opened.descent / opened.unitsPerEm,
    has(codePoint) {
      let known = drawable.get(codePoint);
      if (known === undefined) {
        known = draws(opened, codePoint);
        drawable.set(codePoint, known);
      }
      return known;
    },
    advance(codePoint) {
      let known = advances.get(codePoint);
      if (known === undefined) {
        known = opened.glyphForCodePoint(codePoint).advanceWidth / opened.unitsPerEm;
        advances.set(codePoint, known);
      }
      return known;
    },
  };
}

function draws(font: Font, codePoint: number): boolean {
  if (!font.hasGlyphForCodePoint(codePoint)) return false;
  const glyph = font.glyphForCodePoint(codePoint);
  if (glyph.id === 0) return false;
  // A cmap entry alone proves nothing: some fonts map rare names to an empty glyph.
  return OUTLINELESS.test(String.fromCodePoint(codePoint)) || glyph.path.commands.length > 0;
}
