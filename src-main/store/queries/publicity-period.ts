import holidays from '../../../resources/data/holidays.json';
import { isCivilDate } from '../../domain/calendar/date';
import { type Period, periodEnd } from '../../domain/calendar/working-days';
import { Fault } from '../../domain/fault';
import type { Round } from '../../domain/review/model';

/** Refuses what looks like a date and is none: 2026-02-30. */
export function requireDate(date: string, path: string): void {
  if (!isCivilDate(date)) throw new Fault('input.invalid', `日历上没有 ${date} 这一天，请改正。`, { path });
}

/** The last day of a publicity period, first day counted, by the shipped table of holidays. */
export function publicityPeriod(start: string, rule: Round['publicityRule']): Period {
  requireDate(start, 'start');
  return periodEnd(start, rule.days, rule.basis, holidays);
}
