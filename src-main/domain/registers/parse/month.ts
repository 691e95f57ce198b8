import { cleanText, foldWidth } from '../../identity/text';
import { isNoneMark } from './none-mark';
import { LONGEST_FIGURE, noneMark, type Parsed, parsed, quoted, refused } from './parsed';

/** 1975-03, 1975.03, 1975/3, 1975年3月; a day may follow and is left out. */
const SEPARATED = /^(\d{4})\s*[-./年]\s*(\d{1,2})(?:\s*[-./月]\s*(?:\d{1,2}\s*[日号]?)?)?$/;
const COMPACT = /^(\d{4})(\d{2})(?:\d{2})?$/;
const EARLIEST = 1900;
const LATEST = 2199;

/** A month as 'YYYY-MM'. */
export function parseMonth(text: string): Parsed {
  const typed = cleanText(text).trim();
  if (typed === '') return parsed(null);
  if (isNoneMark(typed)) return parsed(null, noneMark(typed));
  const folded = typed.length <= LONGEST_FIGURE ? foldWidth(typed) : '';
  const match = SEPARATED.exec(folded) ?? COMPACT.exec(folded);
  if (!match) return refused('month.text', `${quoted(typed)}不是年月，请写成 1975-03 的样子`);
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (year < EARLIEST || year > LATEST || month < 1 || month > 12)
    return refused('month.invalid', `${quoted(typed)}不是有效的年月`);
  return parsed(`${year}-${String(month).padStart(2, '0')}`);
}

/**
 * A month that a sheet holds as a number. 1975.10 has become 1975.1 there, and so would 1975.1: October is taken, since
 * January is written 1975.01, but never without a word.
 */
export function parseMonthNumber(text: string): Parsed {
  const year = /^(\d{4})\.1$/.exec(text)?.[1];
  if (year === undefined) return parseMonth(text);
  const message = `单元格是数字 ${text}，看不出是 10 月还是 1 月，确认后按 ${year}-10 登记`;
  return { value: `${year}-10`, notes: [{ level: 'W', code: 'number', message }], problem: null };
}
