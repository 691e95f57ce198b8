/** What a workbook's XML cannot carry: lone surrogates, U+FFFE, U+FFFF and controls. A file with one opens nowhere. */
const UNWRITABLE = /[\p{Cs}\ufffe\uffff]|(?![\t\n])\p{Cc}/gu;
/** Cells that a spreadsheet, or a CSV made of it, would run as a formula. */
const FORMULA = /^[=+\-@]/;

/** Longest text of a cell. */
const LONGEST = 32_000;

/** What a workbook would read as a character's code (ECMA-376 part 1, 22.9.2.19): `_x000D_` that a person has typed. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

export const writable = (text: string): string =>
  text.slice(0, LONGEST).replace(UNWRITABLE, '').replace(ESCAPE, '_x005F_');

export const looksLikeFormula = (text: string): boolean => FORMULA.test(text);

const NEWLINE = 10;
/** The last code unit that takes one unit of width. */
const NARROW = 0x2ff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Width in the unit of columns: a Chinese character takes two. The longest line counts. */
export function columnUnits(text: string): number {
  let [widest, line] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) {
      widest = Math.max(widest, line);
      line = 0;
    } else if (!isLowSurrogate(code)) line += code > NARROW ? 2 : 1;
  }
  return Math.max(widest, line);
}
