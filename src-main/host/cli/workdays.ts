import holidays from '../../../resources/data/holidays.json';
import { isCivilDate } from '../../domain/calendar/date';
import { periodEnd } from '../../domain/calendar/working-days';
import { DONE, MISUSED, type Out, plainArguments } from './out';

const USAGE = '用法：kepu workdays 开始日期 天数 [--natural]   例：kepu workdays 2026-09-24 7\n';
const LONGEST = 366;

/** `kepu workdays START N [--natural]`: prints the last day of a period whose first day counts. */
export async function runWorkdays(args: readonly string[], out: Out): Promise<number> {
  const [start = '', count = ''] = plainArguments(args);
  const days = Number(count);
  if (!isCivilDate(start) || !/^\d+$/.test(count) || days < 1 || days > LONGEST) {
    out.write(USAGE);
    return MISUSED;
  }
  const { end, tentative } = periodEnd(start, days, args.includes('--natural') ? 'natural' : 'working', holidays);
  out.write(`${end}${tentative ? '（暂按周末推算：还没有该年度的放假安排）' : ''}\n`);
  return DONE;
}
