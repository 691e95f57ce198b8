import { isCivilDate } from '../../domain/calendar/date';
import { Fault } from '../../domain/fault';

/** Refuses what looks like a date and is none: 2026-02-30. */
export function requireDate(date: string, path: string): void {
  if (!isCivilDate(date)) throw new Fault('input.invalid', `日历上没有 ${date} 这一天，请改正。`, { path });
}

/** Every day that is given must exist; the path of each is its key. */
export function requireDates(days: Readonly<Record<string, string | null>>): void {
  for (const [path, day] of Object.entries(days)) if (day !== null) requireDate(day, path);
}

/** A term must not end before it begins; an end that is not given is open. */
export function requireTerm({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }): void {
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    throw new Fault('input.invalid', '有效期止早于有效期起，请改正。', { path: 'validTo' });
}
