import { courseCoverage } from '../../indicators/coverage';
import type { RecordOf } from '../../indicators/define';
import { ruralServed } from '../../indicators/rural';
import { asked, askedTotal, covered, records, within, type YearFacts, type YearFigure } from '../define';

const offered =
  ({ period }: YearFacts) =>
  ({ status, values }: RecordOf<'course'>): boolean =>
    status === 'offered' && values.schoolYear === period.school.label;

/** 举措二: courses of the school year, packs and the rural schools that they reach. */
export const courses: readonly YearFigure[] = [
  {
    name: '开设课程数',
    measure: 2,
    label: '开设科普课程',
    unit: '门',
    span: 'schoolYear',
    source: '科普课程台账中本学年开设的课程',
    column: '开设课程',
    count: (facts) => records(facts, 'course', { of: offered(facts) }),
  },
  {
    name: '课程受益人次',
    measure: 2,
    label: '课程受益学生',
    unit: '人次',
    span: 'schoolYear',
    source: '本学年开设的课程填报的受益人次',
    count: (facts) => records(facts, 'course', { of: offered(facts), amount: ({ served }) => served }),
  },
  {
    name: '课程覆盖学科数',
    measure: 2,
    label: '课程覆盖学科（共9个）',
    unit: '个',
    span: 'schoolYear',
    source: '举措三列的九个学科中，本学年有课程的学科',
    count: (facts) => (facts.records('course').length === 0 ? null : covered(courseCoverage.answer(facts))),
  },
  {
    name: '课程覆盖格数',
    measure: 2,
    label: '课程覆盖的学科年级（共108格）',
    unit: '格',
    span: 'schoolYear',
    source: '九个学科×十二个年级中，本学年有课程的格数',
    count: (facts) => asked(facts, courseCoverage, ['course']),
  },
  {
    name: '资源包数',
    measure: 2,
    label: '可选用的课程资源包',
    unit: '个',
    span: 'now',
    source: '课程资源包台账中状态为“可选用”的资源包',
    count: (facts) => records(facts, 'resourcePack', { of: ({ status }) => status === 'offered' }),
  },
  {
    name: '发放资源包数',
    measure: 2,
    label: '发放资源包',
    unit: '套',
    span: 'year',
    source: '本年发放、没有收回的资源包',
    count: (facts) =>
      records(facts, 'packHandout', {
        of: ({ status, values }) => status !== 'returned' && within(facts, values.handedOn),
        amount: ({ copies }) => copies,
      }),
  },
  {
    name: '农村学校数',
    measure: 2,
    label: '农村边远学校',
    unit: '所',
    span: 'now',
    source: '中小学校台账中在办的农村学校',
    column: '农村学校',
    count: (facts) => askedTotal(facts, ruralServed, ['school']),
  },
  {
    name: '服务农村学校数',
    measure: 2,
    label: '已服务的农村边远学校',
    unit: '所',
    span: 'now',
    source: '本学年参观过基地或办过专家活动，以及有资源包在用、有辅导员在聘的农村学校',
    column: '已服务',
    count: (facts) => asked(facts, ruralServed, ['school']),
  },
];
