import { readFileSync } from 'node:fs';
import { create, type Font, type FontCollection } from 'fontkit';

/** One opened font. Opened once a process; the bytes are shared with every document that embeds it. */
export interface Face {
  /** Unique among the opened fonts: file name, and face of a collection. */
  readonly key: string;
  /** As people know it. */
  readonly name: string;
  readonly bytes: Buffer;
  /** PostScript name inside a collection. */
  readonly member: string | undefined;
  /** Can it really draw the character? An empty outline counts as no, and one that cannot be read. */
  has(codePoint: number): boolean;
  /** Can a document embed it? Tried with some glyphs, since a damaged file tells in no other way. */
  embeds(): boolean;
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

/** Opens a font file. `member`: PostScript name inside a collection. Throws where it is no font. */
export function openFace(path: string, key: string, name: string, member?: string): Face {
  const bytes = readFileSync(path);
  const opened = create(bytes, member);
  if (opened === null || isCollection(opened)) throw new Error(`no such face: ${key}`);
  const drawable = new Map<number, boolean>();
  const advances = new Map<number, number>();
  return {
    key,
    name,
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
    embeds: () => embeds(opened),
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
  try {
    // A cmap entry alone proves nothing: some fonts map rare names to an empty glyph.
    return OUTLINELESS.test(String.fromCodePoint(codePoint)) || glyph.path.commands.length > 0;
  } catch {
    // A file that is damaged in the middle.
    return false;
  }
}

function embeds(font: Font): boolean {
  try {
    const subset = font.createSubset();
    for (const glyph of font.layout('证书').glyphs) subset.includeGlyph(glyph);
    return subset.encode().length > 0;
  } catch {
    // Its tables do not hold together, or are of a kind that no document takes.
    return false;
  }
}
