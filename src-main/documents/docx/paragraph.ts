import { type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { FontRole } from '../../domain/fonts';
import { face } from './styles';

/** Text in one face. */
interface Span {
  text: string;
  role: FontRole;
}

/**
 * A paragraph. Word lets marks hang beyond the edge anyway; LibreOffice 7 reads the element the wrong way round, and a
 * mark that hangs there at the end of a justified line is lost.
 */
export const paragraph = (options: IParagraphOptions): Paragraph =>
  new Paragraph({ overflowPunctuation: true, ...options });

/** Characters that a text takes; digits and letters are half as wide. */
export const widthOf = (text: string): number => [...text].reduce((sum, each) => sum + (each <= '\u024f' ? 0.5 : 1), 0);

/** Runs in their faces; what the style says already (`own`) is left to it. */
export const runs = (spans: readonly Span[], own: FontRole = 'body'): TextRun[] =>
  spans.map(({ text, role }) => new TextRun(role === own ? { text } : { text, font: face(role) }));

/** An empty line. `kept`: on the page of what follows. */
export const empty = (kept = false): Paragraph => paragraph({ style: 'GwTo', keepNext: kept, children: [] });
