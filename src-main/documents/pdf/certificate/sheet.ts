import type { FontRole } from '../../../domain/fonts';
import { type Correction, correctionMatrix } from '../../../domain/honours/overprint';
import { BLEED, type Template, type TemplateElement, type TextElement } from '../../../domain/honours/template';
import {
  type CertificateProblem,
  emptyProblems,
  missingPicture,
  printedElements,
  printsBackground,
  templateProblems,
} from '../../../domain/honours/template-check';
import { type FieldValues, fieldsIn, filledText } from '../../../domain/honours/template-text';
import type { Form, Paper, Picture, Surface } from '../page';
import { colorOf } from '../units';
import { drawBorder } from './border';
import { drawCode } from './code';
import { type FittedText, fitText } from './fit';
import { drawCropMarks, PRESS_EDGE, showIntoBleed } from './press';

/** One certificate: whose it is, what its template's fields say, and the signed text of its code (null: none). */
export interface CertificateRecord {
  record: string;
  values: FieldValues;
  code: string | null;
}

/** A text that had to be set smaller than the template says. Points. */
export interface Shrunk {
  record: string;
  element: string;
  wanted: number;
  size: number;
}

export interface SheetOptions {
  /** Bytes of the template's picture; absent or null: it has none, or it is gone. */
  background?: Uint8Array | null;
  /** Print only what bought stock does not carry, corrected for the printer; null: everything. */
  overprint: Correction | null;
  /** For a printing house: with bleed and crop marks. Bought stock is cut already: it gets none. */
  bleed?: boolean;
}

/** A text of a certificate in its place. The same text of many becomes a form: drawn once, shown by each. */
interface Drawn {
  element: TextElement;
  fitted: FittedText;
  uses: number;
  form: Form | null;
  /** Its pieces with characters to be noted, for each certificate that shows the form; most have none. */
  marked: { text: string; role: FontRole }[];
}

/** A text with fields, and which these are. */
interface Variable {
  element: TextElement;
  fields: readonly string[];
  layouts: Map<string, Drawn>;
}

/** A name comes once; a text that many share comes soon. */
const KEPT_LAYOUTS = 500;
/** Of a batch: two texts of each certificate are its own, a few kB together. */
const KEPT_TEXTS = 5000;

/** Texts in their places by element and values: what several documents by one template set alike is set once. */
export class FittedTexts {
  private readonly known = new Map<string, FittedText>();

  of(key: string, set: () => FittedText): FittedText {
    const found = this.known.get(key);
    if (found) return found;
    const made = set();
    if (this.known.size < KEPT_TEXTS) this.known.set(key, made);
    return made;
  }
}

const isFixed = (element: TemplateElement): boolean =>
  element.kind === 'border' ||
  element.kind === 'rule' ||
  (element.kind === 'text' && fieldsIn(element.text).length === 0);

/** Draws certificates by a template. What all of them share is drawn once; layouts that repeat are kept. */
export class CertificateSheet {
  readonly shrunk: Shrunk[] = [];
  private readonly elements: readonly TemplateElement[];
  /** What all certificates show; null: nothing. */
  private readonly form: Form | null;
  private readonly variables: readonly Variable[];
  /** Under everything; null: nothing is. */
  private readonly picture: Picture | null;

  constructor(
    private readonly paper: Paper,
    private readonly template: Template,
    private readonly options: SheetOptions,
    private readonly fitted = new FittedTexts(),
  ) {
    this.elements = printedElements(template, options.overprint !== null);
    this.picture = this.showsPicture ? opened(paper, options.background) : null;
    const fixed = this.elements.filter(isFixed);
    this.form =
      fixed.length === 0
        ? null
        : this.formOf((surface) => {
            for (const element of fixed) this.drawFixed(surface, element);
          });
    this.variables = this.elements.flatMap((element) =>
      element.kind === 'text' && !isFixed(element)
        ? [{ element, fields: fieldsIn(element.text), layouts: new Map<string, Drawn>() }]
        : [],
    );
  }

  /** What is wrong with the template on every certificate. */
  get problems(): CertificateProblem[] {
    const lost = this.showsPicture && this.picture === null;
    return [...templateProblems(this.template), ...(lost ? [missingPicture(this.template)] : [])];
  }

  private get showsPicture(): boolean {
    return printsBackground(this.template, this.options.overprint !== null);
  }

  /** What keeps it from being printed; what shrinks or falls back is noted as if it were drawn. Nothing is drawn. */
  inspect({ record, values }: CertificateRecord): CertificateProblem[] {
    const { texts, problems } = this.set(record, values);
    for (const { element, fitted } of texts) {
      if (fitted.fits) this.noteShrunk(record, element, fitted.size);
      for (const { line } of fitted.lines)
        for (const { role, placed } of line) this.paper.note(placed.text, role, record);
    }
    return problems;
  }

  /** Draws it on a page of its own, or answers what keeps it from being printed. */
  draw({ record, values, code }: CertificateRecord): CertificateProblem[] {
    const { texts, problems } = this.set(record, values);
    if (problems.length > 0) return problems;
    const { width, height } = this.template;
    const surface = this.addPage();
    if (this.options.overprint) this.paper.transform(correctionMatrix(this.options.overprint, width, height));
    if (this.picture && this.forPress) showIntoBleed(this.paper, this.picture, this.template);
    else if (this.picture) this.paper.showPicture(this.picture, 0, 0, width, height);
    if (this.form) this.paper.show(this.form);
    for (const drawn of texts) {
      this.noteShrunk(record, drawn.element, drawn.fitted.size);
      this.drawText(surface, drawn, record);
    }
    if (code !== null)
      for (const element of this.elements)
        if (element.kind === 'code') drawCode(surface.pen, code, element.x, element.y, element.size);
    return [];
  }

  private get forPress(): boolean {
    return this.options.bleed === true && this.options.overprint === null;
  }

  private addPage(): Surface {
    const { width, height } = this.template;
    if (!this.forPress) return this.paper.addPage(width, height);
    const surface = this.paper.addPressPage(width, height, PRESS_EDGE, BLEED);
    drawCropMarks(surface, this.template);
    return surface;
  }

  /** The texts of one certificate in their places, and what is wrong with them. */
  private set(record: string, values: FieldValues): { texts: Drawn[]; problems: CertificateProblem[] } {
    const empty = emptyProblems(this.elements, record, values);
    const texts = empty.length > 0 ? [] : this.texts(values);
    return {
      texts,
      problems: [...empty, ...texts.flatMap((drawn) => (drawn.fitted.fits ? [] : tooLong(drawn, record)))],
    };
  }

  private noteShrunk(record: string, element: TextElement, size: number): void {
    if (size < element.size) this.shrunk.push({ record, element: element.name, wanted: element.size, size });
  }

  private drawFixed(surface: Surface, element: TemplateElement): void {
    if (element.kind === 'border') drawBorder(surface.pen, element, this.template);
    if (element.kind === 'rule')
      surface.pen
        .move(element.x, element.y)
        .line(element.x + element.width, element.y)
        .stroke(element.weight, colorOf(element.color));
    if (element.kind === 'text') drawLines(surface, element, this.fit(element, {}, ''), element.name);
  }

  private texts(values: FieldValues): Drawn[] {
    return this.variables.map(({ element, fields, layouts }) => {
      const key = fields.map((field) => values[field] ?? '').join('\u0000');
      const known = layouts.get(key);
      if (known) return known;
      const fitted = this.fit(element, values, key);
      const drawn = { element, fitted, uses: 0, form: null, marked: [] };
      if (layouts.size < KEPT_LAYOUTS) layouts.set(key, drawn);
      return drawn;
    });
  }

  private fit(element: TextElement, values: FieldValues, key: string): FittedText {
    const set = () => fitText(this.paper.fonts, element, filledText(element.text, values));
    return this.fitted.of(`${element.id}\u0000${key}`, set);
  }

  private drawText(surface: Surface, drawn: Drawn, record: string): void {
    drawn.uses += 1;
    const { element, fitted } = drawn;
    if (drawn.uses === 2) {
      drawn.form = this.formOf((form) => drawLines(form, element, fitted, record));
      drawn.marked = this.markedIn(fitted);
    } else for (const { text, role } of drawn.marked) this.paper.note(text, role, record);
    if (drawn.form) this.paper.show(drawn.form);
    else drawLines(surface, element, fitted, record);
  }

  private markedIn({ lines }: FittedText): Drawn['marked'] {
    const pieces = lines.flatMap(({ line }) => line.map(({ role, placed }) => ({ role, text: placed.text })));
    return pieces.filter(({ role, text }) => this.paper.fonts.check(text, role, '').length > 0);
  }

  private formOf(draw: (surface: Surface) => void): Form {
    return this.paper.form(this.template.width, this.template.height, draw);
  }
}

/** null: it is gone, or what is left of it is no picture. */
function opened(paper: Paper, bytes: Uint8Array | null | undefined): Picture | null {
  if (!bytes) return null;
  try {
    return paper.openPicture(bytes);
  } catch {
    // Named with the template's other problems, before anything is printed.
    return null;
  }
}

function tooLong({ element }: Drawn, record: string): CertificateProblem {
  const message = `“${record}”的证书上，“${element.name}”缩到最小的 ${element.floor} 磅仍放不下，请缩短内容，或在模板里加大位置、减小最小字号。`;
  return { code: 'overflow', record, element: element.name, message };
}

/** Neighbours of one face go out together. */
function drawLines(surface: Surface, element: TextElement, { size, lines }: FittedText, record: string): void {
  const color = colorOf(element.color);
  for (const { line, top } of lines) {
    for (let at = 0; at < line.length; ) {
      const role = line[at]?.role ?? 'kai';
      let end = at;
      while (line[end]?.role === role) end += 1;
      const placed = line.slice(at, end).map((item) => item.placed);
      surface.text(placed, top, { role, size, color }, record);
      at = end;
    }
  }
}
