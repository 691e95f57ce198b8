import { Document, type FileChild, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Attachment, Official } from '../pdf/official/document';
import type { Paragraph as Written } from '../pdf/official/flow';
import { breakTitle } from '../pdf/official/title';
import type { PaperInfo } from '../pdf/page';
import { CHARACTER, face, RED, styles, twips } from './styles';
import { headTable, listTable, recordTable } from './tables';

/** Characters of a title on a line of 156 mm. */
const TITLE_CHARACTERS = 20;

const page = {
  size: { width: twips(210), height: twips(297) },
  margin: { top: twips(37), left: twips(28), right: twips(26), bottom: twips(35), footer: twips(24) },
};

/**
 * The same document as officialPaper, to be edited in Word or WPS: with styles, real tables and page numbers. Programs
 * break lines as their fonts want; the measures of the page are GB/T 9704's.
 */
export async function officialDocx(info: PaperInfo, official: Official): Promise<Uint8Array> {
  const { attachments } = official;
  const document = new Document({
    title: info.title,
    creator: 'kepu-desk',
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [
          ...head(official),
          ...body(official),
          ...note(attachments),
          ...signature(official),
          ...attachments.flatMap((attachment, index) =>
            attached(attachment, attachments.length > 1 ? index + 1 : null),
          ),
          ...(official.record ? [empty(), recordTable(official.record)] : []),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const empty = (): Paragraph => new Paragraph({ style: 'GwTo', children: [] });

function head({ head: red, title }: Official): FileChild[] {
  const lines = title.flatMap((part) => breakTitle(part, TITLE_CHARACTERS));
  const titled = new Paragraph({
    style: 'GwTitle',
    children: lines.map((text, index) => new TextRun(index === 0 ? { text } : { text, break: 1 })),
  });
  if (!red) return [titled, empty()];
  return [
    headTable(red.organs),
    empty(),
    new Paragraph({
      alignment: 'center',
      border: { bottom: { style: 'single', size: 16, color: RED, space: 8 } },
      children: [new TextRun(red.number)],
    }),
    empty(),
    titled,
    empty(),
  ];
}

function body({ to, body: paragraphs }: Official): Paragraph[] {
  const addressee = to === null ? [] : [new Paragraph({ style: 'GwTo', children: [new TextRun(to)] })];
  return [...addressee, ...paragraphs.map(written)];
}

function written({ spans, heading }: Written): Paragraph {
  return new Paragraph({
    style: heading ? 'GwHeading1' : 'GwBody',
    children: spans.map(
      ({ text, role }) => new TextRun(role === 'body' || heading ? { text } : { text, font: face(role) }),
    ),
  });
}

/** 附件说明, one line below the text. */
function note(attachments: readonly Attachment[]): Paragraph[] {
  if (attachments.length === 0) return [];
  const several = attachments.length > 1;
  const lines = attachments.map(({ title }, index) => {
    const text = `${index === 0 ? '附件：' : '　　　'}${several ? `${index + 1}．` : ''}${title}`;
    return new Paragraph({ style: 'GwBody', children: [new TextRun(text)] });
  });
  return [empty(), ...lines];
}

/** Two empty lines are room for the seals. */
function signature({ organs, date }: Official): Paragraph[] {
  const signed = (text: string) => new Paragraph({ style: 'GwSigned', keepNext: true, children: [new TextRun(text)] });
  return [empty(), empty(), signed(organs.join('　　')), signed(date)];
}

function attached({ title, table }: Attachment, number: number | null): FileChild[] {
  const label = number === null ? '附件' : `附件${number}`;
  return [
    new Paragraph({
      style: 'GwTo',
      pageBreakBefore: true,
      children: [new TextRun({ text: label, font: face('hei') })],
    }),
    empty(),
    new Paragraph({ style: 'GwTitle', children: [new TextRun(title)] }),
    empty(),
    listTable(table),
  ];
}

/** — 1 — at the outer side, one character in. */
function pageNumber(side: 'left' | 'right'): Footer {
  const run = { font: face('song'), size: 28 };
  return new Footer({
    children: [
      new Paragraph({
        alignment: side,
        indent: side === 'right' ? { right: CHARACTER } : { left: CHARACTER },
        children: [
          new TextRun({ ...run, text: '— ' }),
          new TextRun({ ...run, children: [PageNumber.CURRENT] }),
          new TextRun({ ...run, text: ' —' }),
        ],
      }),
    ],
  });
}
