/** What nobody sees and everybody stumbles over: controls, zero-width and direction marks, halves of characters. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFE\uFFFF]/gu;
const BLANKS = /[\s\u3000]+/gu;
/** ！ to ～ have their half-width twins at a fixed distance. */
const WIDE = /[！-～]/gu;
const WIDTH = 0xfee0;

const FOLDABLE = /[\u3000！-～￥]/u;
/** Text that is clean already, as most is: ASCII, common characters and Chinese punctuation, all stable under NFC. */
const CLEAN = /^[\x20-\x7E\u3000-\u303F\u4E00-\u9FFF\uFF01-\uFFEE]*$/;

/** Full-width letters, digits, signs and blanks as half-width ones. */
export function foldWidth(text: string): string {
  if (!FOLDABLE.test(text)) return text;
  return text
    .replace(WIDE, (character) => String.fromCharCode(character.charCodeAt(0) - WIDTH))
    .replaceAll('\u3000', ' ')
    .replaceAll('￥', '¥');
}

/** NFC, without characters that do not show; line breaks and tabs stay. */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, (character) => (character === '\n' || character === '\t' ? character : ''));
}

export function withoutBlanks(text: string): string {
  return text.replace(BLANKS, '');
}

/** Length as people count it: 𬭚 is one character, though two units of a string. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** Text that every fold leaves as it is, as most names are. */
const FOLDED = /^[0-9a-z\u4E00-\u9FFF]*$/;

/** Two texts that mean the same name give the same key: NFC, width, blanks, case and the middle dot folded. */
export function comparisonKey(text: string): string {
  if (FOLDED.test(text)) return text;
  return withoutBlanks(foldWidth(cleanText(text).replace(/[•‧・･]/gu, '·'))).toLowerCase();
}

/** The first private-use character as `U+E863`; it shows as a box on other machines. */
export function privateUse(text: string): string | null {
  const found = /\p{Co}/u.exec(text)?.[0].codePointAt(0);
  return found === undefined ? null : `U+${found.toString(16).toUpperCase()}`;
}
