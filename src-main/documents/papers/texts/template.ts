import { Fault } from '../../../domain/fault';
import type { Paragraph } from '../../pdf/official/flow';
import { heading, lead, plain } from '../paragraphs';

/** What a text may name in braces, by the names that its paper gives. */
export type Fields = Readonly<Record<string, string>>;

/** A paragraph of a text: a heading, or text with or without a first sentence that leads it. */
export interface TextParagraph {
  heading?: string;
  lead?: string;
  text?: string;
}

/** Puts the values for {fields}. Throws paper.incomplete where the text names one that its paper does not have. */
export function fill(text: string, fields: Fields): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (value === undefined) {
      throw new Fault('paper.incomplete', `范文中的“{${name}}”在这种文件里没有对应内容，请改正范文后再生成。`);
    }
    return value;
  });
}

export const fillBody = (body: readonly TextParagraph[], fields: Fields): Paragraph[] =>
  body.map((paragraph) => {
    if (paragraph.heading !== undefined) return heading(fill(paragraph.heading, fields));
    const text = fill(paragraph.text ?? '', fields);
    return paragraph.lead === undefined ? plain(text) : lead(fill(paragraph.lead, fields), text);
  });
