import { cleanText, foldWidth, withoutBlanks } from '../../identity/text';
import type { Field } from '../define';
import { isNoneMark } from './none-mark';
import { parseNumber } from './number';
import { LONGEST_FIGURE, noneMark, noted, type Parsed, parsed, quoted } from './parsed';

const PLAIN = /^[+-]?\d+(?:\.\d+)?$/;
const MINUTES = /^(\d{1,4})(?:分钟?|min|minutes?)?$/i;
const HOURS = /^(\d{1,2})(?:\.(\d))?(?:个?小时|时|h)(?:(半)|(\d{1,2})(?:分钟?|min)?)?$/i;
const LESSONS = /^(\d{1,2}|[一二两三四五六七八九十])(?:个?课时|节课?)$/;
const COUNTS: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
/** Minutes of a lesson in primary schools and in middle schools. */
const LESSON = [40, 45] as const;

function minutesOf(bare: string): number | null {
  const minutes = MINUTES.exec(bare);
  if (minutes) return Number(minutes[1]);
  const hours = HOURS.exec(bare);
  if (!hours) return null;
  return Number(hours[1]) * 60 + Number(hours[2] ?? 0) * 6 + (hours[3] ? 30 : Number(hours[4] ?? 0));
}

/** A length of time in whole minutes: 90, 90分钟, 1.5小时, 1小时30分. Lessons have no length of their own: they are asked about. */
export function parseDuration(field: Field, text: string): Parsed {
  const typed = cleanText(text).trim();
  if (typed === '' || typed.length > LONGEST_FIGURE || PLAIN.test(typed)) return parseNumber(field, text);
  if (isNoneMark(typed)) return parsed(null, noneMark(typed));
  const bare = withoutBlanks(foldWidth(typed));
  const lessons = LESSONS.exec(bare)?.[1];
  if (lessons !== undefined) {
    const count = COUNTS[lessons] ?? Number(lessons);
    const [short, long] = LESSON.map((minutes) => minutes * count);
    const message = `${quoted(typed)}是 ${short} 分钟还是 ${long} 分钟？确认后先不登记，请补填分钟数`;
    return { value: null, notes: [{ level: 'W', code: 'duration.lessons', message }], problem: null };
  }
  const minutes = minutesOf(bare);
  return minutes === null
    ? parseNumber(field, text)
    : parsed(minutes, noted('duration', `${quoted(typed)}按 ${minutes} 分钟登记`));
}
