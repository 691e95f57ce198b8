import { cleanText, foldWidth, withoutBlanks } from '../../identity/text';
import { isNoneMark } from './none-mark';
import { LONGEST_FIGURE, noneMark, type Parsed, parsed, quoted, refused } from './parsed';

const TWO_YEARS = /^(\d{4})(?:年?[-—–~至到/]+)(\d{4}|\d{2})(?:学年度?|年度?)?$/u;

/** 2026-2027学年, 2026～2027学年, 2026—27学年: as 2026—2027学年. */
export function parseSchoolYear(text: string): Parsed {
  const typed = cleanText(text).trim();
  if (typed === '') return parsed(null);
  if (isNoneMark(typed)) return parsed(null, noneMark(typed));
  const folded = typed.length <= LONGEST_FIGURE ? withoutBlanks(foldWidth(typed)) : '';
  const match = TWO_YEARS.exec(folded);
  const first = Number(match?.[1]);
  const second = match?.[2] ?? '';
  if (!match || (second !== String(first + 1) && second !== String(first + 1).slice(2)))
    return refused('schoolYear', `${quoted(typed)}不是学年，请写成 2026—2027学年 的样子`);
  return parsed(`${first}—${first + 1}学年`);
}
