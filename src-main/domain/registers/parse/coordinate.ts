import { cleanText, foldWidth } from '../../identity/text';
import { roundedDecimal } from '../decimal';
import type { Field } from '../define';
import { isNoneMark } from './none-mark';
import { LONGEST_FIGURE, noneMark, noted, type Parsed, parsed, quoted, refused } from './parsed';

/** 106°33′12″E and other ways to write degrees, minutes and seconds. */
const PARTS = /^[东西南北]?[经纬]?[EWNS]?(\d{1,3})[°度](?:(\d{1,2})[′'’分])?(?:(\d{1,2}(?:\.\d+)?)[″"”秒])?[EWNS]?$/i;
const DEGREES = 4;

/** Degrees, minutes and seconds as degrees, in words only: it is offered, not stored. */
function offered(match: RegExpExecArray): string {
  const [degrees, minutes, seconds] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  return (degrees + minutes / 60 + seconds / 3600).toFixed(DEGREES);
}

/** Where nothing is written, nothing is known: a place may be told later. */
export const unknownPlace = (): Parsed => parsed(null, noted('coordinate.none', '没有填写经纬度，按未知登记'));

/** Degrees as a decimal, in units of 10^-scale. 0 means that the place is not known. */
export function parseCoordinate(field: Field, text: string): Parsed {
  const typed = cleanText(text).trim();
  if (typed === '') return parsed(null);
  if (isNoneMark(typed)) return parsed(null, noneMark(typed));
  const folded = typed.length <= LONGEST_FIGURE ? foldWidth(typed).replace(/\s/g, '') : '';
  const parts = PARTS.exec(folded);
  if (parts) {
    return refused('coordinate.dms', `${quoted(typed)}是度分秒，请改为十进制度数；换算过来约为 ${offered(parts)}`);
  }
  const value = roundedDecimal(folded.replace(/°$/, ''), field.scale ?? 0);
  if (value === null) return refused('coordinate.text', `${quoted(typed)}不是十进制度数，如 106.550464`);
  if (value !== 0) return parsed(value);
  const message = '经纬度为 0 表示不知道位置，确认后按未填写处理';
  return { value: null, notes: [{ level: 'W', code: 'coordinate.zero', message }], problem: null };
}
