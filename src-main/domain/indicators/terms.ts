import { addDays } from '../calendar/date';
import { REGISTER_NAMES, type RegisterName, registerOf } from '../registers';
import type { RegisterRecord } from '../registers/define';
import type { Facts, Found, Group, Indicator } from './define';

/** Terms that end within this many days are told (domain.md §3, aggregates). */
export const SOON_DAYS = 180;
/** Groups by how soon: days from today, the last one open. */
const SPANS = [30, 90, SOON_DAYS] as const;

interface Ending {
  id: string;
  ends: string;
}

function endingOf(facts: Facts, name: RegisterName): Ending[] {
  const { term } = registerOf(name);
  if (!term) return [];
  const { today } = facts;
  const last = addDays(today, SOON_DAYS);
  const records = facts.records(name) as readonly RegisterRecord[];
  const found = records.flatMap(({ id, status, values }): Ending[] => {
    const ends = values[term.ends];
    return term.of.includes(status) && typeof ends === 'string' && ends >= today && ends <= last ? [{ id, ends }] : [];
  });
  return found.sort((a, b) => (a.ends < b.ends ? -1 : a.ends > b.ends ? 1 : 0));
}

const spanOf = (ends: string, today: string): number => SPANS.find((days) => ends <= addDays(today, days)) ?? SOON_DAYS;

function termIndicator(name: RegisterName): Indicator[] {
  const { label, term, place, measure } = registerOf(name);
  if (!term) return [];
  return [
    {
      name: `${name}.term`,
      measure,
      label: `${label}的${term.label}将满`,
      unit: place.counter,
      source: `${term.label}在 ${SOON_DAYS} 天内（含当天）届满的${label}。`,
      reads: 'todo',
      chart: 'bars',
      answer(facts) {
        const ending = endingOf(facts, name);
        const groups = SPANS.map((days, at): Group => {
          const from = SPANS[at - 1];
          const figure = ending.filter(({ ends }) => spanOf(ends, facts.today) === days).length;
          return { key: String(days), label: from ? `${from + 1}—${days} 天` : `${days} 天内`, figure, total: null };
        });
        return {
          figure: ending.length,
          total: null,
          groups,
          found: () =>
            ending.map(({ id, ends }): Found => {
              return {
                of: name,
                id,
                reason: `${term.label}至 ${ends}`,
                due: ends,
                in: [String(spanOf(ends, facts.today))],
              };
            }),
        };
      },
    },
  ];
}

/** Terms that end within 180 days, one question a register that declares a term. */
export const termIndicators: readonly Indicator[] = REGISTER_NAMES.flatMap(termIndicator);
