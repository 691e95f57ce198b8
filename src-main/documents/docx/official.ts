import { Document, type FileChild, Footer, type ISectionOptions, Packer, TextRun } from 'docx';
import type { OfficialContent } from '../../domain/official/content';
import { itemsOf } from '../../domain/official/names';
import { withAddressee } from '../pdf/official/room';
import type { PaperInfo } from '../pdf/page';
import { attached, note, written } from './attachment';
import { finished } from './finish';
import { head, LETTER_TOP, letterFoot, letterHead } from './head';
import { pageNumber, turnedNumber } from './page-number';
import { empty, paragraph, widthOf } from './paragraph';
import { signature } from './signature';
import { CHARACTER, face, LINE, styles, twips } from './styles';
import { recordTable } from './tables';

const UPRIGHT = {
  size: { width: twips(210), height: twips(297) },
  margin: { top: twips(37), left: twips(28), right: twips(26), bottom: twips(35), footer: twips(24) },
};
/** The upright page turned: its binding is above. */
const ACROSS = {
  size: { width: twips(210), height: twips(297), orientation: 'landscape' as const },
  margin: { top: twips(28), left: twips(35), right: twips(37), bottom: twips(26), footer: twips(14) },
};
/** A letter's mark stands in the head of its first page, its second red line in the foot. */
const FOOT = 16;
const LETTER = { ...UPRIGHT, margin: { ...UPRIGHT.margin, header: twips(LETTER_TOP), footer: twips(FOOT) } };
const BELOW_NUMBER = UPRIGHT.margin.footer - twips(FOOT);

/** 22 lines; the 28 characters of a line come from their spacing, since LibreOffice misreads a grid of characters. */
const grid = { type: 'lines', linePitch: LINE } as const;

/**
 * The same document as officialPaper, to be edited in Word or WPS: with styles, real tables and page numbers. Programs
 * break lines as their fonts want; the measures of the page are GB/T 9704's.
 */
export async function officialDocx(info: PaperInfo, given: OfficialContent): Promise<Uint8Array> {
  const content = withAddressee(given);
  const document = new Document({
    title: info.title,
    creator: 'kepu-desk',
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: sections(content),
  });
  return finished(await Packer.toBuffer(document));
}

/** The text, then each attachment; 版记 closes the last section, on an upright page. */
function sections(content: OfficialContent): ISectionOptions[] {
  const { attachments, record, format } = content;
  const letter = format === 'letter';
  const closing: FileChild[] = record
    ? [recordTable(content), paragraph({ spacing: { line: 20, lineRule: 'exact' }, children: [] })]
    : [];
  const across = attachments.at(-1)?.landscape === true;
  const parts: { children: FileChild[]; landscape: boolean }[] = [
    { children: [...head(content), ...text(content)], landscape: false },
    ...attachments.map((attachment, index) => ({
      children: attached(attachment, index, attachments.length),
      landscape: attachment.landscape,
    })),
    ...(across && closing.length > 0 ? [{ children: [], landscape: false }] : []),
  ];
  return parts.map(({ children, landscape }, index): ISectionOptions => {
    const last = index === parts.length - 1;
    const first = letter && index === 0;
    return {
      properties: {
        page: landscape ? ACROSS : first ? LETTER : UPRIGHT,
        grid,
        // 版记 that has a section of its own stands on the last face, an even page.
        ...(index === 0 ? {} : { type: children.length === 0 ? 'evenPage' : 'nextPage' }),
        titlePage: first,
      },
      ...(first ? { headers: { first: letterHead(content) } } : {}),
      footers: {
        default: landscape ? turnedNumber('right') : pageNumber('right', first ? BELOW_NUMBER : 0),
        even: landscape ? turnedNumber('left') : pageNumber('left', first ? BELOW_NUMBER : 0),
        ...(first ? { first: new Footer({ children: [letterFoot()] }) } : {}),
      },
      children: [...children, ...(last ? closing : [])],
    };
  });
}

/** A list of people in lines of so many characters, none of which ends in a name. */
function peopleLines(names: string, limit: number): string[] {
  const lines = [''];
  for (const item of itemsOf(names)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && widthOf(line + item) > limit) lines.push(item);
    else lines[lines.length - 1] = line + item;
  }
  return lines;
}

function text(content: OfficialContent): FileChild[] {
  const { to, people } = content;
  const addressee = to === '' ? [] : [paragraph({ style: 'GwTo', children: [new TextRun(to)] })];
  const present = people.map(({ label, names }) => {
    const hang = [...label].length + 1;
    return paragraph({
      style: 'GwBody',
      indent: { left: (2 + hang) * CHARACTER, hanging: hang * CHARACTER },
      // A line that ends between two names stays as it is.
      alignment: 'left',
      children: [
        new TextRun({ text: `${label}：`, font: face('hei') }),
        ...peopleLines(names, 28 - 2 - hang).map((text, at) => new TextRun(at === 0 ? { text } : { text, break: 1 })),
      ],
    });
  });
  return [
    ...addressee,
    ...written(content.body, content.organs.length > 0),
    ...note(content),
    ...(present.length > 0 ? [empty(), ...present] : []),
    ...signature(content),
  ];
}
