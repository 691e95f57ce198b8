import type { Found, Indicator } from './define';
import { tallied } from './districts';

const STARS = ['五星', '四星', '三星'] as const;

/** Instructors who have a star, by star. */
export const starInstructors: Indicator = {
  name: 'starInstructors',
  measure: 7,
  label: '星级辅导员',
  unit: '名',
  source: '举措七：每三年评选五星、四星、三星级各 20、30、50 名；在岗辅导员台账里的现有星级。',
  reads: 'count',
  chart: 'bars',
  answer(facts) {
    const starred = facts
      .records('instructor')
      .filter(({ status, values }) => status === 'active' && values.star !== null);
    const counts = tallied(starred, ({ values }) => values.star ?? '');
    return {
      figure: starred.length,
      total: null,
      groups: STARS.map((key) => ({ key, label: key, figure: counts.get(key) ?? 0, total: null })),
      found: () =>
        starred.map(({ id, values }): Found => {
          return { of: 'instructor', id, reason: values.star ?? '', in: [values.star ?? ''] };
        }),
    };
  },
};
