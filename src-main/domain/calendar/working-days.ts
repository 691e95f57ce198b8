import { addDays, weekday, yearOf } from './date';

/** One day of the State Council's yearly notices: a day off, or a weekend day that is worked. */
export interface HolidayDay {
  date: string;
  off: boolean;
}
export type Holidays = readonly HolidayDay[];
export type Basis = 'working' | 'natural';

export interface Period {
  /** Last day of the period. */
  end: string;
  /** 暂按周末推算: the period touches a year whose notice is not known. */
  tentative: boolean;
}

/** A period that began before a notice existed for its year is still answered; this bounds a slip of the pen. */
const LONGEST = 3660;

interface Table {
  off: ReadonlyMap<string, boolean>;
  /** Years whose own notice is known: each lists its New Year's Day, while the last days of a year may stand in the next. */
  years: ReadonlySet<number>;
}

function tableOf(holidays: Holidays): Table {
  const off = new Map(holidays.map((day) => [day.date, day.off]));
  return { off, years: new Set([...off.keys()].filter((date) => date.endsWith('-01-01')).map(yearOf)) };
}

/**
 * The last day of a period of `days` days that begins on `start`, the first day counted (domain.md §2). A start on a
 * day off is counted from the next working day. Throws RangeError when `days` is no whole number from 1 to 366.
 */
export function periodEnd(start: string, days: number, basis: Basis, holidays: Holidays): Period {
  if (!Number.isInteger(days) || days < 1 || days > 366) throw new RangeError('days');
  if (basis === 'natural') return { end: addDays(start, days - 1), tentative: false };
  const table = tableOf(holidays);
  let tentative = false;
  let left = days;
  for (let passed = 0; passed < LONGEST; passed += 1) {
    const date = addDays(start, passed);
    if (!table.years.has(yearOf(date))) tentative = true;
    const off = table.off.get(date) ?? weekday(date) > 5;
    if (!off) left -= 1;
    if (left === 0) return { end: date, tentative };
  }
  throw new RangeError('holidays');
}
