import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import holidays from '../../../../resources/data/holidays.json';
import { addDays, civilDate, isCivilDate, weekday } from '../../../../src-main/domain/calendar/date';
import { schoolYearOf } from '../../../../src-main/domain/calendar/school-year';
import { periodEnd } from '../../../../src-main/domain/calendar/working-days';

const date = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2020-01-01', days));
const length = fc.integer({ min: 1, max: 60 });

describe('periods', () => {
  // Each crosses a holiday, a make-up working weekend or a turn of the year: counting weekends alone misses the date.
  it.each([
    ['2025-01-26', 5, '2025-02-07', false],
    ['2025-09-26', 5, '2025-10-09', false],
    ['2025-09-26', 7, '2025-10-11', false],
    ['2026-02-12', 5, '2026-02-25', false],
    ['2026-04-29', 5, '2026-05-08', false],
    ['2026-09-18', 5, '2026-09-23', false],
    ['2026-09-24', 7, '2026-10-10', false],
    ['2024-04-03', 5, '2024-04-10', false],
    ['2024-09-13', 5, '2024-09-20', false],
    ['2022-12-16', 7, '2022-12-26', true],
    ['2024-05-24', 5, '2024-05-30', false],
  ])('%s and %i working days end on %s', (start, days, end, tentative) => {
    expect(periodEnd(start, days, 'working', holidays)).toEqual({ end, tentative });
  });

  it('marks a period that runs into a year without a table, instead of calling National Day a working day', () => {
    expect(periodEnd('2026-12-30', 5, 'working', holidays)).toEqual({ end: '2027-01-05', tentative: true });
    expect(periodEnd('2027-09-30', 3, 'working', holidays).tentative).toBe(true);
  });

  it('counts natural days with the first day', () => {
    expect(periodEnd('2026-02-26', 7, 'natural', holidays)).toEqual({ end: '2026-03-04', tentative: false });
  });

  it('refuses a length that is no number of days', () => {
    for (const days of [0, -1, 1.5, 367, Number.NaN]) {
      expect(() => periodEnd('2026-01-05', days, 'working', holidays)).toThrow(RangeError);
    }
  });

  it('ends on a working day, and a longer period never ends earlier', () => {
    fc.assert(
      fc.property(date, length, (start, days) => {
        const { end } = periodEnd(start, days, 'working', holidays);
        const known = holidays.find((day) => day.date === end);
        expect(known ? known.off : weekday(end) > 5).toBe(false);
        expect(periodEnd(start, days + 1, 'working', holidays).end > end).toBe(true);
      }),
    );
  });
});

describe('civil dates', () => {
  it('refuses days that the calendar does not have', () => {
    expect([civilDate(2026, 2, 30), civilDate(2026, 13, 1), civilDate(2023, 2, 29)]).toEqual([null, null, null]);
    expect(civilDate(2024, 2, 29)).toBe('2024-02-29');
    expect([isCivilDate('2026-02-28'), isCivilDate('2026-2-28'), isCivilDate('2026-02-31')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('begins the school year on 1 September', () => {
    expect(schoolYearOf('2026-08-31').label).toBe('2025—2026学年');
    expect(schoolYearOf('2026-09-01')).toEqual({ label: '2026—2027学年', start: '2026-09-01', end: '2027-08-31' });
  });
});
