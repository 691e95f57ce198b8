import type { OfficialContent } from '../../../domain/official/content';
import { breakTitle } from '../../../domain/official/title';
import { titleLine } from './head';
import { LETTER_MORE, letterTitleLine } from './letter';
import { AREA, CHARACTERS, LINES, titleLimit } from './measures';

/** Where title and text of the first page begin, and how many lines of text it holds. */
export interface FirstPage {
  title: string[];
  titleAt: number;
  textAt: number;
  lines: number;
}

export function firstPage(content: OfficialContent): FirstPage {
  const title = content.title.flatMap((part) => breakTitle(part, titleLimit(AREA.width)));
  const titleAt = titleLineOf(content);
  const textAt = titleAt + title.length + 1;
  const more = content.format === 'letter' ? LETTER_MORE : 0;
  return { title, titleAt, textAt, lines: LINES + more - textAt };
}

function titleLineOf(content: OfficialContent): number {
  if (content.format === 'letter') return letterTitleLine(content);
  return content.format === 'posted' ? content.marks.length : titleLine(content);
}

/** 主送 that leaves the first page no line for the text goes to 版记, where there is one (§7.3.2). */
export function withAddressee(content: OfficialContent): OfficialContent {
  const { to, record } = content;
  if (record === null || Math.ceil([...to].length / CHARACTERS) < firstPage(content).lines) return content;
  return { ...content, to: '', record: { ...record, to: to.replace(/：$/, '') } };
}
