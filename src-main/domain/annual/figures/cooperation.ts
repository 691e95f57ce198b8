import type { RecordOf } from '../../indicators/define';
import { districtToday, NO_DISTRICT } from '../../indicators/districts';
import { registerOf } from '../../registers';
import { choicesOf, records, within, type YearFacts, type YearFigure } from '../define';
import { selectedIn } from '../published';

/** Districts with at least one candidate in a round of the year. */
function recommending(facts: YearFacts): number | null {
  const rounds = new Set(
    facts
      .rounds()
      .filter(({ year }) => year === facts.period.year)
      .map(({ id }) => id),
  );
  if (facts.rounds().length === 0) return null;
  const today = districtToday(facts);
  const found = facts.candidates().filter(({ round }) => rounds.has(round));
  return new Set(found.map(({ district }) => today(district)).filter((code) => code !== NO_DISTRICT)).size;
}

const supervised =
  (facts: YearFacts) =>
  ({ status, values }: RecordOf<'supervision'>): boolean =>
    status !== 'planned' && status !== 'cancelled' && within(facts, values.startsOn);

const isOverdue = (facts: YearFacts, { status, values }: RecordOf<'rectification'>): boolean =>
  (registerOf('rectification').counters ?? []).some(
    ({ of, reason }) => (of?.includes(status) ?? true) && reason(values, facts.today) !== null,
  );

/** 举措十: units, districts, assessment, supervision and what was mended. */
export const cooperation: readonly YearFigure[] = [
  {
    name: '责任单位数',
    measure: 10,
    label: '责任单位',
    unit: '家',
    span: 'now',
    source: '责任单位台账中现任的单位',
    count: (facts) => records(facts, 'responsibleUnit', { of: ({ status }) => status === 'active' }),
  },
  {
    name: '联络员数',
    measure: 10,
    label: '在任联络员',
    unit: '名',
    span: 'now',
    source: '联络员台账中在任的人员',
    count: (facts) => records(facts, 'liaison', { of: ({ status }) => status === 'active' }),
  },
  {
    name: '推荐区县数',
    measure: 10,
    label: '参与申报推荐的区县',
    unit: '个',
    span: 'year',
    source: '年度为本年的轮次中至少有一个申报的现行区县',
    count: recommending,
  },
  {
    name: '考核单位数',
    measure: 10,
    label: '参加年度考核的单位',
    unit: '家',
    span: 'year',
    source: '年度为本年、已经报送自评的考核对象，按等次',
    parts: choicesOf('assessment', 'grade'),
    count: (facts) =>
      records(facts, 'assessment', {
        of: ({ status, values }) => status !== 'waiting' && values.year === facts.period.year,
        part: ({ grade }) => grade,
      }),
  },
  {
    name: '督导次数',
    measure: 10,
    label: '开展督导检查',
    unit: '次',
    span: 'year',
    source: '开始日期在本年的督导，计划和取消的不计',
    column: '督导次数',
    count: (facts) => records(facts, 'supervision', { of: supervised(facts) }),
  },
  {
    name: '发现问题数',
    measure: 10,
    label: '发现问题',
    unit: '个',
    span: 'year',
    source: '发现日期在本年的问题',
    column: '发现问题',
    count: (facts) => records(facts, 'rectification', { of: ({ values }) => within(facts, values.foundOn) }),
  },
  {
    name: '销号问题数',
    measure: 10,
    label: '整改销号的问题',
    unit: '个',
    span: 'year',
    source: '本年发现的问题中已经销号的',
    column: '整改销号',
    count: (facts) =>
      records(facts, 'rectification', {
        of: ({ status, values }) => status === 'closed' && within(facts, values.foundOn),
      }),
  },
  {
    name: '逾期问题数',
    measure: 10,
    label: '逾期未整改的问题',
    unit: '个',
    span: 'now',
    source: '本年发现的问题中整改期限已过、还在整改的',
    count: (facts) =>
      records(facts, 'rectification', { of: (one) => within(facts, one.values.foundOn) && isOverdue(facts, one) }),
  },
  {
    name: '表扬对象数',
    measure: 10,
    label: '表扬单位和个人',
    unit: '个',
    span: 'year',
    source: '表扬对象轮次中本年公布的单位和个人',
    count: (facts) => selectedIn(facts, 'commendation'),
  },
];
