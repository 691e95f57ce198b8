import { activityCoverage } from '../../indicators/coverage';
import { asked, choicesOf, covered, records, within, type YearFigure } from '../define';

/** 举措三: activities that schools can choose, and instructors they engage. */
export const activities: readonly YearFigure[] = [
  {
    name: '可选活动数',
    measure: 3,
    label: '可选课后科普活动',
    unit: '项',
    span: 'now',
    source: '课后科普活动台账中状态为“可选”的活动',
    column: '可选活动',
    count: (facts) => records(facts, 'activity', { of: ({ status }) => status === 'offered' }),
  },
  {
    name: '活动覆盖学科数',
    measure: 3,
    label: '活动覆盖学科（共9个）',
    unit: '个',
    span: 'now',
    source: '举措三列的九个学科中，有活动可选的学科',
    count: (facts) => (facts.records('activity').length === 0 ? null : covered(activityCoverage.answer(facts))),
  },
  {
    name: '活动覆盖格数',
    measure: 3,
    label: '活动覆盖的学科年级（共108格）',
    unit: '格',
    span: 'now',
    source: '九个学科×十二个年级中，有活动可选的格数',
    count: (facts) => asked(facts, activityCoverage, ['activity']),
  },
  {
    name: '聘用人次',
    measure: 3,
    label: '学校新聘校外辅导员',
    unit: '人次',
    span: 'year',
    source: '聘期从本年开始的聘用，按聘任岗位',
    parts: choicesOf('engagement', 'role'),
    count: (facts) =>
      records(facts, 'engagement', {
        of: ({ status, values }) => status !== 'proposed' && within(facts, values.startsOn),
        part: ({ role }) => role,
      }),
  },
];
