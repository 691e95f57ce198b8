import { cleanText, foldWidth } from '../../identity/text';
import { decimalText, exactDecimal, roundedDecimal } from '../decimal';
import type { Field } from '../define';
import { isNoneMark } from './none-mark';
import { FULL_WIDTH, LONGEST_FIGURE, noneMark, noted, type Parsed, parsed, quoted, refused } from './parsed';

/** Other spellings of a unit, typed into the cell with the number. */
const UNITS: Record<string, readonly string[]> = {
  '㎡': ['平方米', '平米', 'm²', 'm2'],
  人: ['名', '位'],
  人次: ['人', '次'],
  天: ['日'],
  门: ['个', '套'],
  分钟: ['分', 'min'],
  课时: ['节', '学时'],
  元: ['元/人', '元每人'],
};
const THOUSANDS = /^[+-]?\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/;
const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const TEN_THOUSANDS = /^(\d+(?:\.\d+)?)万$/;

function withoutUnit(text: string, unit: string | undefined): string {
  if (unit === undefined) return text;
  const spelling = [unit, ...(UNITS[unit] ?? [])].find((ending) => text.endsWith(ending));
  return spelling === undefined ? text : text.slice(0, -spelling.length).trim();
}

/** 3.5万 is not read as 35000 without a word, but the number is offered. */
function notANumber(typed: string, text: string): Parsed {
  const offered = exactDecimal(TEN_THOUSANDS.exec(text)?.[1] ?? '', 4);
  const offer = offered === null ? '请改为数字' : `如果是 ${offered}，请填 ${offered}`;
  return refused('number.text', `${quoted(typed)}不是数字，${offer}`);
}

/** An integer or decimal from text, in stored units. Bounds are checked with the record. */
export function parseNumber(field: Field, text: string): Parsed {
  const typed = cleanText(text).trim();
  if (typed === '') return parsed(null);
  if (isNoneMark(typed)) return parsed(null, noneMark(typed));
  if (typed.length > LONGEST_FIGURE) return notANumber(typed, '');
  const folded = foldWidth(typed).replace('−', '-');
  const bare = withoutUnit(folded, field.unit);
  const grouped = THOUSANDS.test(bare);
  const plain = grouped ? bare.replace(/[, ]/g, '') : bare;
  if (!PLAIN.test(plain)) return notANumber(typed, plain);
  const notes = [
    folded !== typed && FULL_WIDTH,
    bare !== folded && noted('unit', `单位“${folded.slice(bare.length).trim()}”已去掉`),
    grouped && noted('thousands', '千分位分隔符已去掉'),
  ];
  const scale = field.scale ?? 0;
  const exact = exactDecimal(plain, scale);
  if (exact === 0 && field.zeroIsNone) return parsed(null);
  if (exact !== null) return parsed(exact, ...notes);
  const rounded = roundedDecimal(plain, scale);
  if (rounded === null) return refused('number.range', `${quoted(typed)}超出了能登记的范围`);
  if (field.type === 'integer') return refused('number.fraction', `${quoted(typed)}不是整数`);
  const kept = decimalText(rounded, scale);
  return parsed(rounded, ...notes, {
    level: 'W',
    code: 'number.rounded',
    message: `最多登记 ${scale} 位小数，${quoted(typed)}将登记为 ${kept}`,
  });
}
