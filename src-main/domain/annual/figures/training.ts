import type { RecordOf } from '../../indicators/define';
import { trainingCoverage } from '../../indicators/training';
import { asked, askedTotal, choicesOf, records, within, type YearFacts, type YearFigure } from '../define';

/** Classes that ended in the year; a class that was not finished has trained nobody. */
const finished =
  (facts: YearFacts) =>
  ({ status, values }: RecordOf<'trainingClass'>): boolean =>
    status === 'finished' && within(facts, values.endsOn);

function attendances(facts: YearFacts, statuses: readonly string[]) {
  const classes = new Set(
    facts
      .records('trainingClass')
      .filter(finished(facts))
      .map(({ id }) => id),
  );
  return records(facts, 'attendance', {
    of: ({ status, values }) => statuses.includes(status) && classes.has(values.trainingClass ?? ''),
    part: ({ role }) => role,
  });
}

/** 举措六: classes, who came, and how far the three-year cycle has got. */
export const training: readonly YearFigure[] = [
  {
    name: '培训班期数',
    measure: 6,
    label: '举办培训班',
    unit: '期',
    span: 'year',
    source: '本年结业的培训班，按级别',
    parts: choicesOf('trainingClass', 'level'),
    count: (facts) => records(facts, 'trainingClass', { of: finished(facts), part: ({ level }) => level }),
  },
  {
    name: '培训人次',
    measure: 6,
    label: '参加培训',
    unit: '人次',
    span: 'year',
    source: '本年结业的培训班中已参训和结业的学员，按学员类别',
    parts: choicesOf('attendance', 'role'),
    count: (facts) => attendances(facts, ['attended', 'completed']),
  },
  {
    name: '结业人次',
    measure: 6,
    label: '培训结业',
    unit: '人次',
    span: 'year',
    source: '本年结业的培训班中结业的学员',
    count: (facts) => attendances(facts, ['completed']),
  },
  {
    name: '专职辅导员数',
    measure: 6,
    label: '在岗专职辅导员',
    unit: '名',
    span: 'now',
    source: '科技辅导员台账中在岗的专职人员，三年轮训应覆盖',
    column: '专职辅导员',
    count: (facts) => askedTotal(facts, trainingCoverage, ['instructor']),
  },
  {
    name: '已轮训人数',
    measure: 6,
    label: '三年内已轮训的专职辅导员',
    unit: '名',
    span: 'now',
    source: '三年内参加过市级及以上培训的在岗专职辅导员',
    column: '已轮训',
    count: (facts) => asked(facts, trainingCoverage, ['instructor']),
  },
  {
    name: '轮训覆盖率',
    measure: 6,
    label: '三年轮训覆盖率',
    unit: '%',
    span: 'now',
    source: '已轮训人数占在岗专职辅导员的百分数，舍去小数',
    count: (facts) => {
      const { figure, total } = trainingCoverage.answer(facts);
      return total ? Math.floor((figure / total) * 100) : null;
    },
  },
  {
    name: '科技教师数',
    measure: 6,
    label: '在岗科技教师',
    unit: '名',
    span: 'now',
    source: '科技教师台账中在岗的教师',
    count: (facts) => records(facts, 'teacher', { of: ({ status }) => status === 'active' }),
  },
];
