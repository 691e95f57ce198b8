import { civilDate } from '../calendar/date';

/** Days of a training cycle, both included. */
export interface Cycle {
  from: string;
  to: string;
}

/** 3年轮训 (policy, measure 6). */
export const CYCLE_YEARS = 3;

/** The three years up to this day: who was trained on the same day three years ago still counts. */
export function rollingCycle(today: string): Cycle {
  const [year, month, day] = today.split('-').map(Number);
  const start = (back: number) => civilDate((year ?? 0) - CYCLE_YEARS, month ?? 1, (day ?? 1) - back);
  // Three years before 29 February there is none: its day is the 28th.
  return { from: start(0) ?? start(1) ?? today, to: today };
}

/** Three calendar years of which this is the last. */
export const calendarCycle = (year: number): Cycle => ({
  from: `${year - CYCLE_YEARS + 1}-01-01`,
  to: `${year}-12-31`,
});

export const within = (cycle: Cycle, day: string): boolean => day >= cycle.from && day <= cycle.to;
