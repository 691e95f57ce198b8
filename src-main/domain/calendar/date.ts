/** Civil dates are 'YYYY-MM-DD' strings without time zone. Days are counted from 1970-01-01. */
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** The date of a year, month and day, or null when the calendar has no such day. Years 1000 to 9999. */
export function civilDate(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999) return null;
  const time = new Date(Date.UTC(year, month - 1, day));
  if (time.getUTCFullYear() !== year || time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return null;
  return time.toISOString().slice(0, 10);
}

export function isCivilDate(text: string): boolean {
  const match = DATE.exec(text);
  return match !== null && civilDate(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

/** 北京时间, the one zone of the offices: their papers are dated by it, whatever the clock of the PC says. */
const ZONE_MS = 8 * 3_600_000;

/** The civil date of an instant (ISO). */
export function dateOfInstant(instant: string): string {
  return new Date(Date.parse(instant) + ZONE_MS).toISOString().slice(0, 10);
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** 1 Monday to 7 Sunday. */
export function weekday(date: string): number {
  return new Date(Date.parse(date)).getUTCDay() || 7;
}
