import PDFDocument from 'pdfkit';
import type { FontRole } from '../../domain/fonts';
import { type Fonts, type GlyphNote, GlyphReport, visible } from '../fonts';
import { type Embedded, EmbeddedFonts } from './embedded';
import { Pen } from './pen';
import { BLACK, type Color, colorText, number, POINTS } from './units';

export interface TextStyle {
  role: FontRole;
  /** Points. */
  size: number;
  color?: Color;
}

/** Text that begins at `x` mm; `stretch` scales it horizontally. */
export interface Placed {
  text: string;
  x: number;
  stretch?: number;
}

/** Something that is drawn once and shown on many pages. */
export interface Form {
  readonly name: string;
  readonly ref: unknown;
}

/** Where the drawing goes: a page, or a form. */
interface Sink {
  write(operators: string): void;
  use(font: Embedded): void;
}

/** A picture that pdfkit has opened. */
export type Picture = { readonly width: number; readonly height: number };
interface PdfkitPictures {
  openImage(bytes: Buffer): Picture;
}

interface Reference {
  end(content: string): void;
}
interface PdfkitInternals {
  ref(data: object): Reference;
  page: {
    fonts: Record<string, unknown>;
    xobjects: Record<string, unknown>;
    dictionary: { data: Record<string, unknown> };
  };
}

/** The ideographic box stands this much of its height above the baseline, in every CJK font. */
const BASELINE = 0.88;

/** Width in mm that a text takes at its own advances, without kerning. */
export function textWidth(fonts: Fonts, text: string, style: TextStyle): number {
  let em = 0;
  for (const character of visible(text)) {
    const { font, drawn } = fonts.pick(character.codePointAt(0) ?? 0, style.role);
    em += font.advance(drawn);
  }
  return (em * style.size) / POINTS;
}

/** A surface in millimetres from the top left corner. `top` of a text is the top of its ideographic box. */
export class Surface {
  readonly pen: Pen;

  constructor(
    private readonly sink: Sink,
    private readonly fonts: Fonts,
    private readonly embedded: EmbeddedFonts,
    private readonly report: GlyphReport,
  ) {
    this.pen = new Pen((operators) => this.sink.write(operators));
  }

  width(text: string, style: TextStyle): number {
    return textWidth(this.fonts, text, style);
  }

  /** Draws the items of one line. `record` names whose text it is, for the list of characters that fell back. */
  text(items: readonly Placed[], top: number, style: TextStyle, record: string): void {
    const { size, role, color = BLACK } = style;
    const y = top * POINTS + BASELINE * size;
    const parts: string[] = [];
    for (const { text, x, stretch = 1 } of items) {
      this.notes(text, role, record);
      let at = x * POINTS;
      for (const run of this.fonts.splitRuns(text, role)) {
        const font = this.embedded.get(run.font);
        this.sink.use(font);
        const codes: string[] = [];
        let width = 0;
        for (const character of run.text) {
          const glyph = font.glyph(character.codePointAt(0) ?? 0);
          codes.push(glyph.hex);
          width += glyph.width;
        }
        // Pages are drawn upside down (y grows downwards), so letters are turned back.
        parts.push(
          `/${font.id} ${number(size)} Tf ${number(stretch)} 0 0 -1 ${number(at)} ${number(y)} Tm <${codes.join('')}> Tj`,
        );
        at += (width / 1000) * size * stretch;
      }
    }
    if (parts.length > 0) this.sink.write(`BT ${colorText(color)} rg ${parts.join(' ')} ET`);
  }

  private notes(text: string, role: FontRole, record: string): void {
    for (const note of this.fonts.check(text, role, record)) this.report.note(note);
  }
}

export interface PaperInfo {
  title: string;
  /** Civil date that the file says it was made on; from the data, so that the same data gives the same bytes. */
  date: string;
}

/** A PDF under way: pages in millimetres, fonts embedded once, every glyph checked. */
export class Paper {
  private readonly document: PDFKit.PDFDocument;
  private readonly embedded: EmbeddedFonts;
  private readonly report = new GlyphReport();
  private readonly chunks: Uint8Array[] = [];
  private readonly whole: Promise<void>;
  private forms = 0;
  pages = 0;

  constructor(
    readonly fonts: Fonts,
    info: PaperInfo,
  ) {
    const options = {
      autoFirstPage: false,
      pdfVersion: '1.7',
      lang: 'zh-CN',
      displayTitle: true,
      // No standard font: it would be read from a file beside the library.
      font: null,
      info: {
        Title: info.title,
        Producer: 'kepu-desk',
        Creator: 'kepu-desk',
        CreationDate: new Date(`${info.date}T00:00:00Z`),
      },
    };
    this.document = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
    this.embedded = new EmbeddedFonts(this.document);
    this.whole = new Promise((resolve, reject) => {
      this.document.on('data', (chunk: Uint8Array) => this.chunks.push(chunk));
      this.document.on('end', resolve);
      this.document.on('error', reject);
    });
  }

  get glyphs(): GlyphNote[] {
    return this.report.notes;
  }

  /** Notes what has to be said of a text that would be drawn. */
  note(text: string, role: FontRole, record: string): void {
    for (const each of this.fonts.check(text, role, record)) this.report.note(each);
  }

  /**
   * A new page for a printing house: a page of that size with `edge` mm around it for bleed and marks, told in its boxes.
   * The origin is the corner of the page after it is cut.
   */
  addPressPage(width: number, height: number, edge: number, bleed: number): Surface {
    const surface = this.addPage(width + 2 * edge, height + 2 * edge);
    const { data } = this.internals.page.dictionary;
    const box = (out: number): number[] =>
      [edge - out, edge - out, edge + width + out, edge + height + out].map((mm) => mm * POINTS);
    data.TrimBox = box(0);
    data.BleedBox = box(bleed);
    this.transform([1, 0, 0, 1, edge, edge]);
    return surface;
  }

  /** A new page, in mm. Drawing goes to it until the next one. `turned`: shown on screens turned to the right. */
  addPage(width: number, height: number, turned = false): Surface {
    this.document.addPage({ size: [width * POINTS, height * POINTS], margin: 0 });
    this.pages += 1;
    const { page } = this.internals;
    if (turned) page.dictionary.data.Rotate = 90;
    return this.surface({
      write: (operators) => this.document.addContent(operators),
      use: ({ id, ref }) => {
        page.fonts[id] ??= ref;
      },
    });
  }

  /** Draws once what many pages show; in mm, with the page's origin. */
  form(width: number, height: number, draw: (surface: Surface) => void): Form {
    const content: string[] = [];
    const fonts: Record<string, unknown> = {};
    draw(
      this.surface({
        write: (operators) => content.push(operators),
        use: ({ id, ref }) => {
          fonts[id] = ref;
        },
      }),
    );
    const ref = this.internals.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width * POINTS, height * POINTS],
      Resources: { Font: fonts },
    });
    ref.end(content.join('\n'));
    this.forms += 1;
    return { name: `Form${this.forms}`, ref };
  }

  /** Shows a form on the current page. */
  show(form: Form): void {
    this.internals.page.xobjects[form.name] = form.ref;
    this.document.addContent(`/${form.name} Do`);
  }

  /** A JPG or PNG, embedded once however many pages show it. Throws where it is neither. */
  openPicture(bytes: Uint8Array): Picture {
    return (this.document as unknown as PdfkitPictures).openImage(Buffer.from(bytes));
  }

  /** Shows a picture on the current page, as wide and high as told, mm from the top left corner. */
  showPicture(picture: Picture, x: number, y: number, width: number, height: number): void {
    this.document.image(picture as never, x * POINTS, y * POINTS, { width: width * POINTS, height: height * POINTS });
  }

  /** What is drawn on the current page from now on goes where the matrix puts it; mm from the top left corner. */
  transform([a, b, c, d, e, f]: readonly [number, number, number, number, number, number]): void {
    const shares = [a, b, c, d].map((share) => share.toFixed(7));
    this.document.addContent(`${shares.join(' ')} ${number(e * POINTS)} ${number(f * POINTS)} cm`);
  }

  /** What is drawn meanwhile on the current page goes where the matrix puts it. */
  turned(matrix: readonly [number, number, number, number, number, number], draw: () => void): void {
    this.document.addContent('q');
    this.transform(matrix);
    draw();
    this.document.addContent('Q');
  }

  /** What is drawn meanwhile on the current page is seen inside a box only; mm. */
  within(box: { x: number; y: number; width: number; height: number }, draw: () => void): void {
    const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((mm) => number(mm * POINTS));
    this.document.addContent(`q ${x} ${y} ${width} ${height} re W n`);
    draw();
    this.document.addContent('Q');
  }

  /** Ends the file. */
  async bytes(): Promise<Uint8Array> {
    this.document.end();
    await this.whole;
    return Buffer.concat(this.chunks);
  }

  private get internals(): PdfkitInternals {
    return this.document as unknown as PdfkitInternals;
  }

  private surface(sink: Sink): Surface {
    return new Surface(sink, this.fonts, this.embedded, this.report);
  }
}
