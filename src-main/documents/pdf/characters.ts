/** Marks that may not begin a line. */
const NO_START = new Set('，。、；：？！）〕】》〉」』”’％%‰℃…—·,.;:?!)]}>～');
/** Marks that may not end one. */
const NO_END = new Set('（〔【《〈「『“‘([{<￥$');
/** Their halves belong together: —— and …… */
const PAIRED = new Set('—…');

/** Marks that fill one half of their room only. */
const RIGHT_EMPTY = new Set('：；。，、）》」』】〕');
const LEFT_EMPTY = new Set('（《「『【〔');

const OPENING_QUOTES = new Set('“‘');
const CLOSING_QUOTES = new Set('”’');

/** Latin letters, digits and the signs that belong to a number or a word, and 〔2026〕12号: kept on one line. */
const WORD = /〔\d{4}〕[A-Za-z\d-]*号?|[!-~\u00a1-\u00b6\u00b8-\u024f]+| +|[\s\S]/gu;

export const isWord = (text: string): boolean => /^([!-~\u00a1-\u00b6\u00b8-\u024f]|〔\d)/.test(text);
export const isSpace = (text: string): boolean => /^ +$/.test(text);
export const isOpeningQuote = (text: string): boolean => OPENING_QUOTES.has(text);
export const isClosingQuote = (text: string): boolean => CLOSING_QUOTES.has(text);
export const isDash = (text: string): boolean => text === '—';

/** Is the room at the right of the mark empty, so that it may go? */
export const isRightEmpty = (text: string): boolean => RIGHT_EMPTY.has(text) || CLOSING_QUOTES.has(text);
/** Is the room at its left? */
export const isLeftEmpty = (text: string): boolean => LEFT_EMPTY.has(text) || OPENING_QUOTES.has(text);

/** Splits into what a line break may not cut: single CJK characters, words and numbers, runs of spaces. */
export const pieces = (text: string): string[] => text.match(WORD) ?? [];

/** May a line end between the two? */
export function mayBreak(before: string, after: string): boolean {
  const last = [...before].at(-1) ?? '';
  const first = [...after][0] ?? '';
  // A document number stays with the organ that it begins with.
  if (NO_END.has(last) || NO_START.has(first) || /^〔\d/.test(after)) return false;
  return !(PAIRED.has(last) && last === first);
}
