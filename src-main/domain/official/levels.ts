import type { FontRole } from '../fonts';

/** Text in one face. */
interface Span {
  text: string;
  role: FontRole;
}

/** A paragraph of a document's text. */
export interface Leveled {
  /** 1 一、 2 （一） 3 1. 4 （1）; 0: none. */
  level: 0 | 1 | 2 | 3 | 4;
  spans: Span[];
  /** It is a heading and nothing more: it stays with the line after it. */
  heading: boolean;
}

/** How the levels are numbered, and their faces (GB/T 9704-2012 §7.3.3). */
const LEVELS = [
  { level: 1, begins: /^[一二三四五六七八九十百]+、/, role: 'hei' },
  { level: 2, begins: /^（[一二三四五六七八九十百]+）/, role: 'kai' },
  { level: 3, begins: /^\d+[.．]/, role: 'body' },
  { level: 4, begins: /^（\d+）/, role: 'body' },
] as const;

/** A heading or leading sentence takes a line at most: a longer one is text. */
const LONGEST_LEAD = 26;

/** A paragraph as people write it: its number tells its level; the first sentence leads where more text follows. */
export function leveled(text: string): Leveled {
  const found = LEVELS.find(({ begins }) => begins.test(text));
  if (!found) return { level: 0, spans: [{ text, role: 'body' }], heading: false };
  const { level, role } = found;
  const end = text.indexOf('。') + 1;
  const lead = end === 0 ? text : text.slice(0, end);
  if (role === 'body' || [...lead].length > LONGEST_LEAD)
    return { level, spans: [{ text, role: 'body' }], heading: false };
  // One whole sentence, or an item of a list, is text; a heading has no mark at its end.
  if (lead === text && /[。；，、]$/.test(text)) return { level, spans: [{ text, role: 'body' }], heading: false };
  if (lead === text) return { level, spans: [{ text, role }], heading: true };
  const spans: Span[] = [
    { text: text.slice(0, end), role },
    { text: text.slice(end), role: 'body' },
  ];
  return { level, spans, heading: false };
}
