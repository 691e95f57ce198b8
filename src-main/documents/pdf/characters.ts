/** Marks that may not begin a line. */
const NO_START = new Set('，。、；：？！）〕】》〉」』”’％%‰℃…—·,.;:?!)]}>～');
/** Marks that may not end one. */
const NO_END = new Set('（〔【《〈「『“‘([{<￥$');
/** Their halves belong together: —— and …… */
const PAIRED = new Set('—…');

const HAN = /\p{Script=Han}/u;

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

const REGIONS = '国京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁';
/** Dates, document and certificate numbers, amounts with their unit, telephone numbers with the area, an item between 、: read as one. */
const TOGETHER = new RegExp(
  [
    `(?:[${REGIONS}]\\p{Script=Han}{1,5}|\\p{Script=Han}{0,3})〔\\d{4}〕\\p{Script=Han}{0,4}[A-Za-z\\d-]*\\d号?`,
    '\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?',
    '\\d{1,2}月\\d{1,2}日',
    '\\d[\\d.,]*[万亿]?(?:平方米|平方公里|公里|人次|课时|学时|小时|分钟|个工作日|个月|家单位|[元个名人家所项次门场天])',
    '（0\\d{2,3}）\\d{7,8}',
    '(?<=、)\\p{Script=Han}{2,8}(?=[、，。；：）]|等|$)',
  ].join('|'),
  'gu',
);

/** Where texts that should stand on one line begin and end, in UTF-16 units: not cut where the line can do without them. */
export const together = (text: string): { from: number; to: number }[] =>
  !/[\d、]/.test(text)
    ? []
    : [...text.matchAll(TOGETHER)].map(({ 0: found, index }) => ({ from: index, to: index + found.length }));

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
  if (NO_END.has(last) || NO_START.has(first)) return false;
  // A number stays with its unit, and with 第.
  if (/\d$/.test(before) && HAN.test(first)) return false;
  if (last === '第' && /\d/.test(first)) return false;
  return !(PAIRED.has(last) && last === first);
}
