import type { Face } from '../fonts';

/** What pdfkit 0.19 keeps of a font that it embeds. Its text drawing shapes and kerns; here every glyph has its place. */
interface PdfkitFont {
  id: string;
  /** Shaped texts: they hold for every document. */
  layoutCache: object;
  encode(text: string): [string[], { advanceWidth: number }[]];
  ref(): unknown;
}

export interface Glyph {
  /** Glyph number in the subset, as four hex digits. */
  hex: string;
  /** Thousandths of the size. */
  width: number;
}

export interface Embedded {
  /** Name in a page's resources. */
  id: string;
  ref: unknown;
  glyph(codePoint: number): Glyph;
}

/** Embeds each face once a document, as a subset. */
export class EmbeddedFonts {
  private readonly fonts = new Map<Face, Embedded>();

  constructor(private readonly document: PDFKit.PDFDocument) {}

  get(face: Face): Embedded {
    const known = this.fonts.get(face);
    if (known) return known;
    const made = embed(this.document, face);
    this.fonts.set(face, made);
    return made;
  }
}

interface Opened {
  font: unknown;
  layouts: object;
  make: new (document: PDFKit.PDFDocument, font: unknown, id: string) => PdfkitFont;
}

/** Fonts that pdfkit has parsed: with many small files, parsing costs more than drawing. */
const opened = new WeakMap<Face, Opened>();

/** What a subset wants to know of a glyph: is it composed of others (a negative number), and of which. */
interface Outline {
  numberOfContours: number;
  components?: unknown;
}

/** What fontkit 2 has of a font with TrueType outlines; a font of another kind decodes nothing. */
interface FontkitFont {
  getGlyph(id: number, characters?: number[]): { _decode?: () => Outline | null };
}

const withoutPoints = (outline: Outline | null): Outline | null =>
  outline && { numberOfContours: outline.numberOfContours, components: outline.components };

/** Each subset has every point of its glyphs decoded, and looks at none: they are decoded once, without points. */
function decodeOnce(font: FontkitFont): void {
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, characters) => {
    const glyph = getGlyph(id, characters);
    if (glyph._decode === undefined || Object.hasOwn(glyph, '_decode')) return glyph;
    const decode = glyph._decode.bind(glyph);
    let kept: Outline | null | undefined;
    glyph._decode = () => {
      kept = kept === undefined ? withoutPoints(decode()) : kept;
      return kept;
    };
    return glyph;
  };
}

/** What pdfkit 0.19 keeps of the fonts of one document; all of them are written at its end. */
interface FontTable {
  _font: PdfkitFont & { font: FontkitFont };
  _fontCount: number;
  _fontFamilies: Record<string, PdfkitFont>;
}

function fontOf(document: PDFKit.PDFDocument, face: Face): PdfkitFont {
  const table = document as unknown as FontTable;
  const known = opened.get(face);
  if (known) {
    table._fontCount += 1;
    const font = new known.make(document, known.font, `F${table._fontCount}`);
    font.layoutCache = known.layouts;
    table._fontFamilies[face.key] = font;
    return font;
  }
  document.registerFont(face.key, face.bytes, face.member);
  document.font(face.key);
  const font = table._font;
  decodeOnce(font.font);
  opened.set(face, { font: font.font, layouts: font.layoutCache, make: font.constructor as Opened['make'] });
  return font;
}

function embed(document: PDFKit.PDFDocument, face: Face): Embedded {
  const font = fontOf(document, face);
  const glyphs = new Map<number, Glyph>();
  return {
    id: font.id,
    ref: font.ref(),
    glyph(codePoint) {
      const known = glyphs.get(codePoint);
      if (known) return known;
      const [codes, positions] = font.encode(String.fromCodePoint(codePoint));
      const made = { hex: codes[0] ?? '0000', width: positions[0]?.advanceWidth ?? 0 };
      glyphs.set(codePoint, made);
      return made;
    },
  };
}
