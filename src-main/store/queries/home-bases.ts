import { addDays } from '../../domain/calendar/date';
import { type BaseValues, base } from '../../domain/registers/base';
import type { RegisterRecord } from '../../domain/registers/define';
import { listed } from '../../domain/review/wording';
import type { Wait } from './home-rounds';

/** Terms that end within this many days are shown (domain.md §3, aggregates). */
const SOON_DAYS = 180;
/** The two demands of the policy's second measure. */
const STANDARD = new Set(['base.tutors<2', 'base.courses<1']);
const standard = base.rules.filter((rule) => STANDARD.has(rule.code));

export type BaseRecord = RegisterRecord<BaseValues>;

export const isBelowStandard = ({ values }: BaseRecord, today: string): boolean =>
  standard.some((rule) => rule.check(values, today) !== null);

/** Named bases whose term ends from today on within 180 days, the earliest first. */
export function endingSoon(bases: readonly BaseRecord[], today: string): BaseRecord[] {
  const last = addDays(today, SOON_DAYS);
  return bases
    .filter(
      ({ status, values: { validTo } }) =>
        status === 'named' && validTo !== null && validTo >= today && validTo <= last,
    )
    .sort((a, b) => String(a.values.validTo).localeCompare(String(b.values.validTo)));
}

/** One line for the terms that end. */
export function termWaits(ending: readonly BaseRecord[]): Wait[] {
  const [first] = ending;
  if (!first) return [];
  const names = listed(ending.map(({ values }) => values.unitName ?? ''));
  return [
    {
      text: `${ending.length} 个基地的命名将在 ${SOON_DAYS} 天内到期`,
      detail: `最早 ${first.values.validTo}：${names}`,
      link: '#/bases',
      due: first.values.validTo,
    },
  ];
}
