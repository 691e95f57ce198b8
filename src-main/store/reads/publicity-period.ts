import holidays from '../../../resources/data/holidays.json';
import { type Period, periodEnd } from '../../domain/calendar/working-days';
import type { Round } from '../../domain/review/model';
import { requireDate } from './dates';

/** The last day of a publicity period, first day counted, by the shipped table of holidays. */
export function publicityPeriod(start: string, rule: Round['publicityRule']): Period {
  requireDate(start, 'start');
  return periodEnd(start, rule.days, rule.basis, holidays);
}
