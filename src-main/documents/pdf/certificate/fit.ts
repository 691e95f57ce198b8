import type { TextElement } from '../../../domain/honours/template';
import type { TextRun } from '../../../domain/honours/template-text';
import type { Fonts } from '../../fonts';
import { isRightEmpty } from '../characters';
import { type Atom, atomsOf, breakLines, type Line, type Span, setLine, widthOf } from '../typeset';
import { em } from '../units';
import { brokenBySense, squeezed } from './lines';

/** A text in its box, ready to be drawn. */
export interface FittedText {
  /** Points. */
  size: number;
  /** `top`: of the character boxes, mm from the top of the page. */
  lines: { line: Line; top: number }[];
  /** False: too long for the box even at the floor. */
  fits: boolean;
}

/** Sizes are tried in steps of half a point. */
const step = (size: number): number => Math.floor(size * 2 + 1e-9) / 2;

/** Share of its size that a row of names keeps at least, to end its lines between them. */
const SMALLER = 0.85;

type SetLine = { atoms: Atom[]; last: boolean; first: boolean };

/** Sets a text as large as its box allows, from its size down to its floor. */
export function fitText(fonts: Fonts, element: TextElement, paragraphs: readonly TextRun[][]): FittedText {
  const spans = paragraphs.map((runs) =>
    runs.map(({ text, emphasis }): Span => ({ text, role: emphasis ? element.emphasis : element.role })),
  );
  const set = new Setting(fonts, element, spans);
  if (element.fit !== 'wrap') {
    const size = set.oneLineSize();
    if (size >= element.floor) return set.placed(size, set.unbroken(size));
    if (element.fit === 'line') return { ...set.placed(element.floor, set.unbroken(element.floor)), fits: false };
  }
  for (let size = element.size; size > element.floor; size = Math.max(element.floor, step(size - 0.5))) {
    if (set.height(size, set.linesAt(size)) <= element.height) return set.placed(...set.whole(size));
  }
  return set.placed(element.floor, set.broken(element.floor));
}

class Setting {
  constructor(
    private readonly fonts: Fonts,
    private readonly element: TextElement,
    private readonly paragraphs: readonly Span[][],
  ) {}

  /** Largest size at which every paragraph takes one line and all of them stand in the box. */
  oneLineSize(): number {
    const { width, height, size } = this.element;
    const widest = Math.max(0, ...this.unbroken(size).map(({ atoms }) => this.needed(atoms, size)));
    const tall = this.height(size, this.paragraphs.length);
    // Widths and heights grow with the size, so that one measure tells all of them.
    const share = Math.min(1, widest > 0 ? width / widest : 1, tall > 0 ? height / tall : 1);
    return share === 1 ? size : step(size * share);
  }

  unbroken(size: number): SetLine[] {
    return this.paragraphs.map((spans) => ({ atoms: this.atoms(spans, size), last: true, first: true }));
  }

  /** How many lines the text takes at a size. */
  linesAt(size: number): number {
    const { width, indent } = this.element;
    const start = indent * em(size);
    return this.paragraphs.reduce(
      (sum, spans) => sum + breakLines(this.atoms(spans, size), width - start, width).length,
      0,
    );
  }

  broken(size: number): SetLine[] {
    const { width, indent, role, align } = this.element;
    const start = indent * em(size);
    const kind = { even: align === 'center', ragged: align !== 'justify' };
    const measure = { first: width - start, rest: width, em: em(size), base: role, ...kind };
    return this.paragraphs.flatMap((spans) => {
      const lines = brokenBySense(this.atoms(spans, size), measure);
      return lines.map((atoms, index) => ({ atoms, last: index === lines.length - 1, first: index === 0 }));
    });
  }

  /** Units in a row are set a little smaller where no name is torn by that. */
  whole(size: number): [size: number, lines: SetLine[]] {
    const { floor, align } = this.element;
    const inRow = align !== 'justify' && this.paragraphs.flat().some(({ text }) => text.includes('、'));
    const least = inRow ? Math.max(floor, size * SMALLER) : size;
    for (let less = size; less >= least; less = step(less - 0.5)) {
      const lines = this.broken(less);
      if (lines.every(({ atoms, last }) => last || atoms.at(-1)?.text === '、')) return [less, lines];
    }
    return [size, this.broken(size)];
  }

  height(size: number, lines: number): number {
    return lines === 0 ? 0 : em(size) * ((lines - 1) * this.element.leading + 1);
  }

  placed(size: number, lines: readonly SetLine[]): FittedText {
    const { x, y, width, height, align, vertical, indent, leading } = this.element;
    const spare = height - this.height(size, lines.length);
    const top = y + (vertical === 'top' ? 0 : vertical === 'middle' ? spare / 2 : spare);
    const placed = lines.map(({ atoms, last, first }, index) => {
      const shift = first ? indent * em(size) : 0;
      const room = width - shift;
      const free = room - widthOf(atoms);
      const left = align === 'center' ? free / 2 : align === 'right' ? free : 0;
      const justify = align === 'justify' && !last ? room : null;
      return { line: setLine(atoms, x + shift + left, justify), top: top + index * em(size) * leading };
    });
    return { size, lines: placed, fits: spare > -1e-6 };
  }

  private atoms(spans: readonly Span[], size: number): Atom[] {
    return squeezed(atomsOf(this.fonts, spans, size, em(size) * (1 + this.element.spacing)), em(size));
  }

  private needed(atoms: readonly Atom[], size: number): number {
    // The empty half of a mark at the end may stand in the margin.
    return (
      widthOf(atoms) + this.element.indent * em(size) - (isRightEmpty(atoms.at(-1)?.text ?? '') ? em(size) / 2 : 0)
    );
  }
}
