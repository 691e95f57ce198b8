import { cleanText, foldWidth, withoutBlanks } from '../../identity/text';
import { isNoneMark } from './none-mark';
import { LONGEST_FIGURE, noneMark, noted, type Parsed, parsed, quoted, refused } from './parsed';

/** Grades 1 to 12 as they are written. */
const NAMES = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '高一', '高二', '高三'] as const;
const OTHER: Record<string, number> = { 初一: 7, 初二: 8, 初三: 9, 十: 10, 十一: 11, 十二: 12 };
const STAGES: Record<string, readonly [number, number]> = {
  小学: [1, 6],
  小学低: [1, 2],
  小学低段: [1, 2],
  小学中: [3, 4],
  小学中段: [3, 4],
  小学高: [5, 6],
  小学高段: [5, 6],
  初中: [7, 9],
  高中: [10, 12],
  中小学: [1, 12],
  小学至初中: [1, 9],
  初中至高中: [7, 12],
};
const JOINED = /[、，,；;和及/]/u;
const RANGED = /[-—–~至到]+/u;
const MIDDLE = 9;

function gradeOf(text: string): number | null {
  const bare = text.replace(/年级|年/gu, '');
  const number = /^\d{1,2}$/.test(bare)
    ? Number(bare)
    : (OTHER[bare] ?? NAMES.indexOf(bare as (typeof NAMES)[number]) + 1);
  return number >= 1 && number <= NAMES.length ? number : null;
}

function rangeOf(part: string): readonly [number, number] | null {
  const stage = STAGES[part];
  if (stage) return stage;
  const ends = part.split(RANGED);
  const [first, last] = [gradeOf(ends[0] ?? ''), gradeOf(ends.at(-1) ?? '')];
  return first === null || last === null || ends.length > 2 || first > last ? null : [first, last];
}

function rangeText([first, last]: readonly [number, number]): string {
  const name = (grade: number): string => NAMES[grade - 1] ?? '';
  if (first > MIDDLE) return first === last ? name(first) : `${name(first)}至${name(last)}`;
  if (first === last) return `${name(first)}年级`;
  return last > MIDDLE ? `${name(first)}年级至${name(last)}` : `${name(first)}至${name(last)}年级`;
}

/** Grades as ranges without gaps: 7、8、9 is one, 一年级、三年级 are two. */
function joined(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const found: [number, number][] = [];
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const before = found.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else found.push([first, last]);
  }
  return found;
}

/** Grades: 3-6年级, 三—六年级, 7、8、9年级, 初中. Stored as 三至六年级; 、 between ranges that do not touch. */
export function parseGrades(text: string): Parsed {
  const typed = cleanText(text).trim();
  if (typed === '') return parsed(null);
  if (isNoneMark(typed)) return parsed(null, noneMark(typed));
  const folded = typed.length <= LONGEST_FIGURE ? withoutBlanks(foldWidth(typed)) : '';
  const ranges = folded.split(JOINED).map(rangeOf);
  const sound = ranges.filter((range) => range !== null);
  if (sound.length < ranges.length)
    return refused('grades', `${quoted(typed)}看不出是哪几个年级，请写成 三至六年级 的样子`);
  const value = joined(sound).map(rangeText).join('、');
  return parsed(value, value !== typed && noted('grade.spelling', `${quoted(typed)}按“${value}”登记`));
}

/** Names of the grades 1 to 12, as tables of grades have them at their heads. */
export const GRADE_NAMES: readonly string[] = NAMES;

/** The grades (1 to 12) that a stored value names; none for what is no such value. */
export function gradesIn(stored: string): number[] {
  const ranges = stored.split('、').map(rangeOf);
  return ranges.flatMap((range) => (range ? NAMES.map((_, at) => at + 1).slice(range[0] - 1, range[1]) : []));
}

/** What Excel makes a date of: 3-6 has become 3月6日. */
export function parseGradesDate(date: string): Parsed {
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const { value } = parseGrades(`${month}-${day}`);
  const offer = value === null ? '请重新填写' : `如果是${value}，请填 ${value}`;
  return refused('excel.date-from-text', `Excel 把“${month}-${day}”变成了日期（${month}月${day}日），${offer}`);
}
