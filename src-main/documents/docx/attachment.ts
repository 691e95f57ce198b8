import { type FileChild, TextRun } from 'docx';
import type { Attachment, OfficialContent } from '../../domain/official/content';
import { leveled } from '../../domain/official/levels';
import { attachmentLabel, attachmentNote } from '../../domain/official/notes';
import { titled } from './head';
import { empty, paragraph, runs } from './paragraph';
import { CHARACTER, face, LEVEL_STYLES } from './styles';
import { listTable } from './tables';

/** Type area of a page, and of one across, mm. */
const WIDTH = { upright: 156, across: 225 } as const;

/**
 * Paragraphs with the style of their level; its face is left to the style where all of it is in that face. `signed`: the
 * last one stays with the signature, unless it is the only one: the first page must have text.
 */
export const written = (texts: readonly string[], signed = false): FileChild[] =>
  texts.map((text, index) => {
    const kept = signed && index > 0 && index === texts.length - 1 ? { keepNext: true } : {};
    const { level, spans, heading } = leveled(text);
    const style = LEVEL_STYLES[heading ? level : 0];
    return paragraph({ style: style.id, ...kept, children: runs(spans, style.role) });
  });

/** 附件说明, one line below the text; a long name goes on below its own first character. */
export function note(content: OfficialContent): FileChild[] {
  const lines = attachmentNote(content).map(({ label, title }) => {
    const hang = [...label].length;
    return paragraph({
      style: 'GwBody',
      keepNext: content.organs.length > 0,
      indent: { left: (2 + hang) * CHARACTER, hanging: hang * CHARACTER },
      children: [new TextRun(label + title)],
    });
  });
  return lines.length === 0 ? [] : [empty(true), ...lines];
}

/** 附件 on its own pages. `broken`: a section before it has begun the page already. */
export function attached({ title, text, table, landscape }: Attachment, index: number, of: number): FileChild[] {
  const label = new TextRun({ text: attachmentLabel(index, of), font: face('hei') });
  return [
    paragraph({ style: 'GwTo', children: [label] }),
    empty(),
    titled([title]),
    empty(),
    ...written(text),
    ...(table ? [listTable(table, landscape ? WIDTH.across : WIDTH.upright)] : []),
  ];
}
