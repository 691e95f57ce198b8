import type { Fonts } from '../../fonts';
import type { Form, Paper, Surface } from '../page';
import { atomsOf, breakLines, type Line, type Span, setLine, widthOf } from '../typeset';
import { A4, type Color, em } from '../units';
import { drawBorder } from './border';

/** A4 landscape, mm. */
export const SHEET = { width: A4.height, height: A4.width } as const;

/** What all certificates of a file share. */
export interface SheetStyle {
  heading: string;
  /** In rank order. */
  issuers: readonly string[];
}

export interface Certificate {
  recipient: string;
  text: readonly Span[];
  /** 特发此证。 */
  closing: string;
  date: string;
  number: string;
}

const RED: Color = [0.75, 0.06, 0.08];
const LEFT = 35;
const WIDTH = SHEET.width - 2 * LEFT;
const HEADING = { top: 31, size: 46, spacing: 1.35 } as const;
const TOP = 63;
/** Text ends here: below are the seals, 42 mm round, on the issuers' names and the date. */
const BOTTOM = 131;
const ISSUERS = { top: 147, size: 18, right: 72, gap: 12 } as const;
const DATE_TOP = 159;
const NUMBER = { top: 183, size: 12 } as const;
/** Sizes tried, from the usual down to the floor, in points; a name that is too long even then is broken. */
const RECIPIENT_SIZES = [26, 24, 22, 20, 18] as const;
const TEXT_SIZES = [20, 18, 16, 14] as const;
const LEADING = 1.72;

/** Border, heading and issuers: drawn once a file. */
export function sheetForm(paper: Paper, { heading, issuers }: SheetStyle): Form {
  return paper.form(SHEET.width, SHEET.height, (surface) => {
    drawBorder(surface.pen, SHEET.width, SHEET.height);
    drawHeading(surface, heading);
    const style = { role: 'kai', size: ISSUERS.size } as const;
    for (const [index, name] of issuers.entries()) {
      const x = issuerCentre(surface, issuers, index) - surface.width(name, style) / 2;
      surface.text([{ text: name, x }], ISSUERS.top, style, name);
    }
  });
}

function drawHeading(surface: Surface, heading: string): void {
  const style = { role: 'title', size: HEADING.size, color: RED } as const;
  const characters = [...heading];
  const pitch = em(HEADING.size) * HEADING.spacing;
  const start = SHEET.width / 2 - (pitch * (characters.length - 1)) / 2;
  const placed = characters.map((text, index) => ({
    text,
    x: start + index * pitch - surface.width(text, style) / 2,
  }));
  surface.text(placed, HEADING.top, style, heading);
}

/** Issuers stand side by side, the last one at the right, as far apart as seals need. */
function issuerCentre(surface: Surface, issuers: readonly string[], index: number): number {
  const style = { role: 'kai', size: ISSUERS.size } as const;
  const widths = issuers.map((name) => Math.max(surface.width(name, style), 42) + ISSUERS.gap);
  const after = widths.slice(index + 1).reduce((sum, width) => sum + width, 0);
  const last = widths.at(-1) ?? 0;
  const own = widths[index] ?? 0;
  return SHEET.width - ISSUERS.right - after + last / 2 - own / 2;
}

interface Block {
  recipient: readonly Line[];
  recipientSize: number;
  text: readonly Line[];
  size: number;
}

/** Draws certificates on the shared sheet; layouts that repeat are kept. */
export class CertificateSheet {
  private readonly form: Form;
  private readonly dateCentre: number;
  private readonly texts = new Map<string, Line[]>();

  constructor(
    private readonly paper: Paper,
    style: SheetStyle,
  ) {
    this.form = sheetForm(paper, style);
    this.dateCentre = SHEET.width - ISSUERS.right;
  }

  draw(certificate: Certificate): void {
    const { paper } = this;
    const surface = paper.addPage(SHEET.width, SHEET.height);
    const record = certificate.recipient;
    paper.show(this.form);
    const block = this.fit(paper.fonts, certificate);
    let top = TOP;
    for (const line of block.recipient) {
      drawLine(surface, line, top, block.recipientSize, record);
      top += em(block.recipientSize) * LEADING;
    }
    top += em(block.size) * 0.35;
    for (const line of block.text) {
      drawLine(surface, line, top, block.size, record);
      top += em(block.size) * LEADING;
    }
    const dated = { role: 'kai', size: ISSUERS.size } as const;
    const dateLeft = this.dateCentre - surface.width(certificate.date, dated) / 2;
    surface.text([{ text: certificate.date, x: dateLeft }], DATE_TOP, dated, record);
    const numbered = { role: 'kai', size: NUMBER.size } as const;
    surface.text([{ text: `编号：${certificate.number}`, x: LEFT }], NUMBER.top, numbered, record);
  }

  /** The largest sizes at which the name takes one line, if it can, and everything stands above the seals. */
  private fit(fonts: Fonts, certificate: Certificate): Block {
    const recipientSize =
      RECIPIENT_SIZES.find((size) => recipientLines(fonts, certificate.recipient, size).length === 1) ?? 18;
    const recipient = recipientLines(fonts, certificate.recipient, recipientSize);
    const used = TOP + recipient.length * em(recipientSize) * LEADING;
    const size = TEXT_SIZES.find((tried) => used + this.textHeight(fonts, certificate, tried) <= BOTTOM) ?? 14;
    return { recipient, recipientSize, text: this.textLines(fonts, certificate, size), size };
  }

  private textHeight(fonts: Fonts, certificate: Certificate, size: number): number {
    return em(size) * (this.textLines(fonts, certificate, size).length * LEADING + 0.35 - (LEADING - 1));
  }

  private textLines(fonts: Fonts, { text, closing }: Certificate, size: number): Line[] {
    const key = `${size}\u0000${text.map((span) => `${span.role}:${span.text}`).join('\u0000')}\u0000${closing}`;
    const known = this.texts.get(key);
    if (known) return known;
    const indent = 2 * em(size);
    const lines = [text, [{ text: closing, role: 'kai' } as const]].flatMap((spans) =>
      breakLines(atomsOf(fonts, spans, size, em(size)), WIDTH - indent, WIDTH).map((atoms, index, all) => {
        const shift = index === 0 ? indent : 0;
        return setLine(atoms, LEFT + shift, index === all.length - 1 ? null : WIDTH - shift);
      }),
    );
    this.texts.set(key, lines);
    return lines;
  }
}

/** Flush left, with its colon; a name that is too long is broken. */
function recipientLines(fonts: Fonts, recipient: string, size: number): Line[] {
  const atoms = atomsOf(fonts, [{ text: `${recipient}：`, role: 'kai' }], size, em(size));
  // The colon's right half is empty and may stand in the margin.
  const room = WIDTH + em(size) / 2;
  const lines = widthOf(atoms) <= room ? [atoms] : breakLines(atoms, room, room);
  return lines.map((line) => setLine(line, LEFT, null));
}

function drawLine(surface: Surface, line: Line, top: number, size: number, record: string): void {
  let at = 0;
  while (at < line.length) {
    const role = line[at]?.role ?? 'kai';
    let end = at;
    while (line[end]?.role === role) end += 1;
    surface.text(
      line.slice(at, end).map(({ placed }) => placed),
      top,
      { role, size },
      record,
    );
    at = end;
  }
}
