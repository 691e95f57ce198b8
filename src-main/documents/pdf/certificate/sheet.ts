import { type Correction, correctionMatrix } from '../../../domain/honours/overprint';
import type { Template, TemplateElement, TextElement } from '../../../domain/honours/template';
import { type CertificateProblem, emptyProblems, printedElements } from '../../../domain/honours/template-check';
import { type FieldValues, fieldsIn, filledText, type TextRun } from '../../../domain/honours/template-text';
import type { Form, Paper, Surface } from '../page';
import { type Color, colorOf } from '../units';
import { drawBorder } from './border';
import { drawCode } from './code';
import { type FittedText, fitText } from './fit';

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
  /** Print only what bought stock does not carry, corrected for the printer; null: everything. */
  overprint: Correction | null;
}

type Drawn = { element: TextElement; color: Color; fitted: FittedText };

const isFixed = (element: TemplateElement): boolean =>
  element.kind === 'border' ||
  element.kind === 'rule' ||
  (element.kind === 'text' && fieldsIn(element.text).length === 0);

/** Draws certificates by a template. What all of them share is drawn once; layouts that repeat are kept. */
export class CertificateSheet {
  readonly shrunk: Shrunk[] = [];
  private readonly elements: readonly TemplateElement[];
  private readonly form: Form;
  private readonly layouts = new Map<string, FittedText>();

  constructor(
    private readonly paper: Paper,
    private readonly template: Template,
    private readonly options: SheetOptions,
  ) {
    this.elements = printedElements(template, options.overprint !== null);
    this.form = paper.form(template.width, template.height, (surface) => {
      for (const element of this.elements.filter(isFixed)) this.drawFixed(surface, element);
    });
  }

  /** Draws it on a page of its own, or answers what keeps it from being printed. */
  draw({ record, values, code }: CertificateRecord): CertificateProblem[] {
    const empty = emptyProblems(this.elements, record, values);
    const texts = empty.length > 0 ? [] : this.texts(values);
    const problems = [...empty, ...texts.flatMap((drawn) => (drawn.fitted.fits ? [] : tooLong(drawn, record)))];
    if (problems.length > 0) return problems;
    const { width, height } = this.template;
    const surface = this.paper.addPage(width, height);
    if (this.options.overprint) this.paper.transform(correctionMatrix(this.options.overprint, width, height));
    this.paper.show(this.form);
    for (const drawn of texts) {
      const { element, fitted } = drawn;
      if (fitted.size < element.size)
        this.shrunk.push({ record, element: element.name, wanted: element.size, size: fitted.size });
      drawText(surface, drawn, record);
    }
    if (code !== null)
      for (const element of this.elements)
        if (element.kind === 'code') drawCode(surface.pen, code, element.x, element.y, element.size);
    return [];
  }

  private drawFixed(surface: Surface, element: TemplateElement): void {
    if (element.kind === 'border') drawBorder(surface.pen, element, this.template);
    if (element.kind === 'rule')
      surface.pen
        .move(element.x, element.y)
        .line(element.x + element.width, element.y)
        .stroke(element.weight, colorOf(element.color));
    if (element.kind === 'text') drawText(surface, this.drawnOf(element, filledText(element.text, {})), element.name);
  }

  private texts(values: FieldValues): Drawn[] {
    return this.elements.flatMap((element) => {
      if (element.kind !== 'text' || isFixed(element)) return [];
      return this.drawnOf(element, filledText(element.text, values));
    });
  }

  private drawnOf(element: TextElement, paragraphs: TextRun[][]): Drawn {
    const key = JSON.stringify([element.id, paragraphs]);
    const fitted = this.layouts.get(key) ?? fitText(this.paper.fonts, element, paragraphs);
    // A name comes once; a text that many share comes again and again.
    if (this.layouts.size < 2000) this.layouts.set(key, fitted);
    return { element, color: colorOf(element.color), fitted };
  }
}

function tooLong({ element }: Drawn, record: string): CertificateProblem {
  const message = `“${record}”的证书上，“${element.name}”缩到最小的 ${element.floor} 磅仍放不下，请缩短内容，或在模板里加大位置、减小最小字号。`;
  return { code: 'overflow', record, element: element.name, message };
}

/** Neighbours of one face go out together. */
function drawText(surface: Surface, { color, fitted }: Drawn, record: string): void {
  for (const { line, top } of fitted.lines) {
    for (let at = 0; at < line.length; ) {
      const role = line[at]?.role ?? 'kai';
      let end = at;
      while (line[end]?.role === role) end += 1;
      const placed = line.slice(at, end).map((item) => item.placed);
      surface.text(placed, top, { role, size: fitted.size, color }, record);
      at = end;
    }
  }
}
