import { addDays, civilDate } from '../../calendar/date';
import { cleanText, foldWidth } from '../../identity/text';
import { isNoneMark } from './none-mark';
import { LONGEST_FIGURE, noneMark, noted, type Parsed, parsed, quoted, refused } from './parsed';

/** 2026-10-12, 2026.10.12, 2026/10/12, 2026年10月12日: the day may be missing, a time or weekday may follow. */
const SEPARATED =
  /^(\d{4})\s*[-./年]\s*(\d{1,2})(?:\s*[-./月]\s*(?:(\d{1,2})\s*[日号]?)?)?(?:[T ]\s*\d{1,2}:\d{2}.*|\s*\(?(?:星期|周).\)?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** 5月20日 */
const WITHOUT_YEAR = /^(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?$/;
const SERIAL = /^\d{5}$/;
/** Excel counts days from here (its wrong 29 February 1900 included). */
const SERIAL_ORIGIN = '1899-12-30';
const EARLIEST = 1900;
const LATEST = 2199;

/** The civil date of an Excel serial number, or null outside 1954 to 2119, where the number means something else. */
export function dateOfSerial(serial: number): string | null {
  return serial >= 20_000 && serial < 80_500 ? addDays(SERIAL_ORIGIN, Math.floor(serial)) : null;
}

function dateOf(typed: string, match: RegExpExecArray): Parsed {
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (match[3] === undefined) return refused('date.incomplete', `${quoted(typed)}缺少日，请填写完整的年月日`);
  const date = year < EARLIEST || year > LATEST ? null : civilDate(year, month, day);
  return date === null ? refused('date.invalid', `${quoted(typed)}不是有效的日期，日历上没有这一天`) : parsed(date);
}

/** A date; with `year` also one whose year stands in the title of its column: 5月20日. */
export function parseDate(text: string, year?: number): Parsed {
  const typed = cleanText(text).trim();
  if (typed === '') return parsed(null);
  if (isNoneMark(typed)) return parsed(null, noneMark(typed));
  const folded = foldWidth(typed.slice(0, LONGEST_FIGURE + 1));
  const short = folded.length <= LONGEST_FIGURE;
  const inYear = short && year !== undefined ? WITHOUT_YEAR.exec(folded) : null;
  if (inYear) return parseDate(`${year}-${inYear[1]}-${inYear[2]}`);
  const match = short ? (SEPARATED.exec(folded) ?? COMPACT.exec(folded)) : null;
  if (match) return dateOf(typed, match);
  const date = SERIAL.test(folded) ? dateOfSerial(Number(folded)) : null;
  if (date !== null) return parsed(date, noted('date.serial', `Excel 日期序号 ${folded} 已转为 ${date}`));
  return refused('date.text', `${quoted(typed)}不是日期，请写成 2026-10-12 的样子`);
}
