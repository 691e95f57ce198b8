import type { RecordOf } from '../../indicators/define';
import { choicesOf, records, within, type YearFacts, type YearFigure } from '../define';

const APPROVED: readonly string[] = ['approved', 'midterm', 'extended', 'closed', 'terminated'];

const held =
  (facts: YearFacts) =>
  ({ status, values }: RecordOf<'forum'>): boolean =>
    status === 'done' && within(facts, values.startsOn);

/** 举措八: topics, institutions and their monitoring, forums. */
export const research: readonly YearFigure[] = [
  {
    name: '立项课题数',
    measure: 8,
    label: '立项课题',
    unit: '项',
    span: 'year',
    source: '立项年度为本年、已经立项的课题，按课题类别',
    parts: choicesOf('researchTopic', 'category'),
    count: (facts) =>
      records(facts, 'researchTopic', {
        of: ({ status, values }) => APPROVED.includes(status) && values.year === facts.period.year,
        part: ({ category }) => category,
      }),
  },
  {
    name: '结题课题数',
    measure: 8,
    label: '结题课题',
    unit: '项',
    span: 'year',
    source: '结题日期在本年、状态为“结题”的课题',
    count: (facts) =>
      records(facts, 'researchTopic', {
        of: ({ status, values }) => status === 'closed' && within(facts, values.closedOn),
      }),
  },
  {
    name: '培训机构数',
    measure: 8,
    label: '科学素质类校外培训机构',
    unit: '家',
    span: 'now',
    source: '校外培训机构台账中没有注销的机构',
    column: '培训机构',
    count: (facts) => records(facts, 'institution', { of: ({ status }) => status !== 'closed' }),
  },
  {
    name: '机构监测次数',
    measure: 8,
    label: '监测培训机构',
    unit: '次',
    span: 'year',
    source: '监测日期在本年的监测记录，按结论',
    parts: choicesOf('inspection', 'result'),
    count: (facts) =>
      records(facts, 'inspection', {
        of: ({ values }) => within(facts, values.inspectedOn),
        part: ({ result }) => result,
      }),
  },
  {
    name: '论坛场数',
    measure: 8,
    label: '举办专题论坛',
    unit: '场',
    span: 'year',
    source: '本年已举办的论坛',
    count: (facts) => records(facts, 'forum', { of: held(facts) }),
  },
  {
    name: '论坛人数',
    measure: 8,
    label: '论坛参加人员',
    unit: '人次',
    span: 'year',
    source: '本年已举办的论坛的参加人数',
    count: (facts) => records(facts, 'forum', { of: held(facts), amount: ({ participants }) => participants }),
  },
];
