import { schoolYearOf } from '../calendar/school-year';
import type { Answer, Facts, Found, Indicator, RecordOf } from './define';
import { districtToday, groupsByDistrict, tallied } from './districts';

/** What a school was served by, in words, by its id. */
type Served = Map<string, Set<string>>;

const within = (day: string | null, from: string, to: string): boolean => day !== null && day >= from && day <= to;

/** Schools that something of the program reaches: what was held this school year, or what is still running. */
function servedSchools(facts: Facts): Served {
  const { today } = facts;
  const { start } = schoolYearOf(today);
  const served: Served = new Map();
  const put = (school: string | null, by: string) => {
    if (school !== null) served.set(school, (served.get(school) ?? new Set()).add(by));
  };
  for (const { status, values } of facts.records('visit'))
    if (status === 'done' && within(values.heldOn, start, today)) put(values.school, '参观');
  for (const { status, values } of facts.records('packHandout'))
    if (status !== 'returned' && (values.handedOn ?? today) <= today) put(values.school, '资源包');
  for (const { status, values } of facts.records('serviceRecord'))
    if (status === 'done' && within(values.heldOn, start, today)) put(values.school, '专家活动');
  for (const { status, values } of facts.records('engagement'))
    if (status === 'active' && (values.endsOn ?? today) >= today) put(values.school, '聘用辅导员');
  return served;
}

const isRural = ({ status, values }: RecordOf<'school'>): boolean => status === 'active' && values.rural === true;

function answerOf(facts: Facts, counted: (by: ReadonlySet<string> | undefined) => boolean): Answer {
  const served = servedSchools(facts);
  const today = districtToday(facts);
  const rural = facts.records('school').filter(isRural);
  const keyOf = ({ values }: RecordOf<'school'>) => today(values.district);
  const these = rural.filter(({ id }) => counted(served.get(id)));
  const pupils = (schools: readonly RecordOf<'school'>[]) =>
    schools.reduce((sum, { values }) => sum + (values.pupils ?? 0), 0);
  return {
    figure: these.length,
    total: rural.length,
    groups: groupsByDistrict(facts, tallied(these, keyOf), tallied(rural, keyOf)),
    note: `农村学校学生 ${pupils(rural)} 人，其中这些学校 ${pupils(these)} 人`,
    found: () =>
      these.map((school): Found => {
        const by = [...(served.get(school.id) ?? [])].join('、');
        const reason = `${by || '没有服务记录'}，学生 ${school.values.pupils ?? 0} 人`;
        return { of: 'school', id: school.id, reason, in: [keyOf(school)] };
      }),
  };
}

const SOURCE =
  '举措二、三：资源优先供农村边远学校。本学年来过参观或办过专家活动的，以及资源包在用、辅导员在聘的，算已服务。';
const about = { unit: '所', source: SOURCE, chart: 'map' } as const;

/** Rural schools that something of the program reaches. */
export const ruralServed: Indicator = {
  ...about,
  name: 'ruralServed',
  measure: 2,
  label: '已服务的农村学校',
  reads: 'share',
  answer: (facts) => answerOf(facts, (by) => by !== undefined),
};

/** Rural schools that nothing has reached. */
export const ruralUnserved: Indicator = {
  ...about,
  name: 'ruralUnserved',
  measure: 2,
  label: '尚未服务的农村学校',
  reads: 'todo',
  answer: (facts) => answerOf(facts, (by) => by === undefined),
};
