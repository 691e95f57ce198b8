import { schoolYearOf } from '../calendar/school-year';
import type { Facts, Found, Indicator, RecordOf } from './define';
import { districtToday, groupsByDistrict, tallied } from './districts';

const INSTRUCTORS = 2;

interface Roster {
  /** Full-time instructors by base; a base that the roster does not know is not in it. */
  fullTime: ReadonlyMap<string, number>;
  /** Courses of this school year by base; a base without any course ever is not in it. */
  courses: ReadonlyMap<string, number>;
}

function rosterOf({ records, today }: Facts): Roster {
  const fullTime = new Map<string, number>();
  for (const { status, values } of records('instructor')) {
    const counts = status === 'active' && values.employment === '专职';
    if (values.base !== null) fullTime.set(values.base, (fullTime.get(values.base) ?? 0) + (counts ? 1 : 0));
  }
  const year = schoolYearOf(today).label;
  const courses = new Map<string, number>();
  for (const { status, values } of records('course')) {
    const counts = status === 'offered' && values.schoolYear === year;
    if (values.base !== null) courses.set(values.base, (courses.get(values.base) ?? 0) + (counts ? 1 : 0));
  }
  return { fullTime, courses };
}

/** What the registers know of the base counts before what the base has said of itself; what nobody has said is no fault. */
function shortcomings({ id, values }: RecordOf<'base'>, { fullTime, courses }: Roster): string[] {
  const people = fullTime.get(id);
  const found: string[] = [];
  if (people !== undefined && people < INSTRUCTORS) found.push(`名册上专职辅导员 ${people} 名`);
  else if (people === undefined && values.instructors !== null && values.instructors < INSTRUCTORS)
    found.push(`申报专职辅导员 ${values.instructors} 名`);
  const lessons = courses.get(id);
  if (lessons === 0) found.push('本学年没有开设课程');
  else if (lessons === undefined && values.courses !== null && values.courses < 1) found.push('没有课程');
  return found;
}

/** Bases below the standard of the second measure: fewer than 2 full-time instructors, or no course this school year. */
export const belowStandard: Indicator = {
  name: 'belowStandard',
  measure: 1,
  label: '未达标基地',
  unit: '个',
  source: '举措二：专职辅导员不少于 2 名，本学年至少一套课程。名册和课程台账里有的以台账为准，没有的以申报数为准。',
  reads: 'todo',
  chart: 'map',
  answer(facts) {
    const roster = rosterOf(facts);
    const today = districtToday(facts);
    const live = facts.records('base').filter(({ status }) => status !== 'revoked');
    const below = live.flatMap((base) => {
      const faults = shortcomings(base, roster);
      return faults.length > 0 ? [{ base, faults, district: today(base.values.district) }] : [];
    });
    return {
      figure: below.length,
      total: live.length,
      groups: groupsByDistrict(
        facts,
        tallied(below, ({ district }) => district),
        tallied(live, ({ values }) => today(values.district)),
      ),
      found: () =>
        below.map(({ base, faults, district }): Found => {
          return { of: 'base', id: base.id, reason: faults.join('，'), in: [district] };
        }),
    };
  },
};
