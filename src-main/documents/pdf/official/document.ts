import type { Fonts } from '../../fonts';
import { Paper, type PaperInfo, type Surface } from '../page';
import { drawPart, fitted, partsOf, type Table, type TablePart } from '../table';
import type { Line } from '../typeset';
import { A4, em } from '../units';
import { emptyRow, type Paragraph, paginate, type Row, rowsOf } from './flow';
import { drawHead, titleLine } from './head';
import { AREA, LINE, lineTop, SIZE } from './measures';
import { drawPageNumber } from './number';
import { drawRecord, type RecordBlock, recordHeight } from './record';
import { drawSignature, SIGNATURE_LINES } from './signature';
import { breakTitle } from './title';

export interface Attachment {
  title: string;
  table: Table;
}

/** An official document (公文) with what it says; where everything stands is the standard's. */
export interface Official {
  /** Red head with document number; null for a notice that is put up (公示). */
  head: { organs: readonly string[]; number: string } | null;
  /** In parts that each begin a line. */
  title: readonly string[];
  /** 主送, with its colon; null: none. */
  to: string | null;
  body: readonly Paragraph[];
  attachments: readonly Attachment[];
  organs: readonly string[];
  /** As written. */
  date: string;
  record: RecordBlock | null;
}

/** Text lines of a title of 22 pt. */
const TITLE_LIMIT = Math.floor(AREA.width / em(SIZE.title));

/** Sets the document and draws it. The caller asks the answered paper for its bytes. */
export function officialPaper(fonts: Fonts, info: PaperInfo, official: Official): Paper {
  const paper = new Paper(fonts, info);
  const title = official.title.flatMap((part) => breakTitle(part, TITLE_LIMIT));
  const titleAt = official.head ? titleLine(official.head.organs.length) : 0;
  const textAt = titleAt + title.length + 1;
  const pages = paginate(bodyRows(fonts, official), tailRows(fonts, official), textAt);

  pages.forEach((rows, index) => {
    const surface = newPage(paper);
    const first = index === 0 ? textAt : 0;
    if (index === 0) {
      if (official.head) drawHead(surface, official.head.organs, official.head.number);
      drawTitle(surface, title, titleAt);
    }
    for (const [row, { line }] of rows.entries()) if (line) drawLine(surface, line, first + row, info.title);
    if (index === pages.length - 1) {
      const top = AREA.top + (first + rows.length - SIGNATURE_LINES) * LINE;
      drawSignature(surface, fonts, official.organs, official.date, top);
      if (official.attachments.length === 0)
        closeWith(paper, surface, AREA.top + (first + rows.length) * LINE, official);
    }
  });
  official.attachments.forEach((attachment, index) => {
    const last = index === official.attachments.length - 1;
    const end = drawAttachment(paper, attachment, official.attachments.length > 1 ? index + 1 : null);
    if (last) closeWith(paper, end.surface, end.bottom, official);
  });
  return paper;
}

function newPage(paper: Paper): Surface {
  const surface = paper.addPage(A4.width, A4.height);
  drawPageNumber(surface, paper.pages);
  return surface;
}

function bodyRows(fonts: Fonts, { to, body }: Official): Row[] {
  const addressee: Paragraph[] = to === null ? [] : [{ spans: [{ text: to, role: 'body' }], indent: 0 }];
  return [...addressee, ...body].flatMap((paragraph) => rowsOf(fonts, paragraph));
}

/** 附件说明 one line below the text, then the lines of the signature. */
function tailRows(fonts: Fonts, { attachments }: Official): Row[] {
  const several = attachments.length > 1;
  const note = attachments.flatMap(({ title }, index) => {
    const label = index === 0 ? '附件：' : '　　　';
    const text = `${label}${several ? `${index + 1}．` : ''}${title}`;
    // A long name goes on below its own first character.
    return rowsOf(fonts, { spans: [{ text, role: 'body' }], indent: 2, hang: several ? 6.5 : 5 });
  });
  const signature = Array.from({ length: SIGNATURE_LINES }, emptyRow);
  return [...(note.length > 0 ? [emptyRow(), ...note] : []), ...signature];
}

function drawTitle(surface: Surface, lines: readonly string[], first: number): void {
  const style = { role: 'title', size: SIZE.title } as const;
  for (const [row, text] of lines.entries()) {
    const x = AREA.left + (AREA.width - surface.width(text, style)) / 2;
    surface.text([{ text, x }], lineTop(first + row, SIZE.title), style, text);
  }
}

function drawLine(surface: Surface, line: Line, row: number, record: string): void {
  for (const { role, placed } of line)
    surface.text([placed], lineTop(row, SIZE.body), { role, size: SIZE.body }, record);
}

/** 附件 on its own pages: label at the head, title on the third line, table. */
function drawAttachment(
  paper: Paper,
  { title, table: wanted }: Attachment,
  number: number | null,
): { surface: Surface; bottom: number } {
  const lines = breakTitle(title, TITLE_LIMIT);
  const tableTop = AREA.top + (2 + lines.length) * LINE + LINE / 2;
  const table = fitted(paper.fonts, wanted, AREA.width);
  const parts = partsOf(paper.fonts, table, AREA.bottom - tableTop, AREA.height);
  let end = { surface: newPage(paper), bottom: tableTop };
  const label = number === null ? '附件' : `附件${number}`;
  end.surface.text([{ text: label, x: AREA.left }], lineTop(0, SIZE.body), { role: 'hei', size: SIZE.body }, label);
  drawTitle(end.surface, lines, 2);
  parts.forEach((part: TablePart, index) => {
    const top = index === 0 ? tableTop : AREA.top;
    const surface = index === 0 ? end.surface : newPage(paper);
    drawPart(surface, table, part, AREA.left, top);
    end = { surface, bottom: top + part.height };
  });
  return end;
}

/** 版记 at the foot of the last page, on one of its own where there is no room. */
function closeWith(paper: Paper, surface: Surface, bottom: number, { record }: Official): void {
  if (!record) return;
  const fits = bottom + LINE / 2 + recordHeight(paper.fonts, record) <= AREA.bottom;
  drawRecord(fits ? surface : newPage(paper), paper.fonts, record);
}
