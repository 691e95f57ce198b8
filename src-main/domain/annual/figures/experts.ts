import type { RecordOf } from '../../indicators/define';
import { choicesOf, records, within, type YearFacts, type YearFigure } from '../define';
import { selectedIn } from '../published';

const VISITING = '院士专家进校园';

const held =
  (facts: YearFacts) =>
  ({ status, values }: RecordOf<'serviceRecord'>): boolean =>
    status === 'done' && within(facts, values.heldOn);

/** 举措五: experts of the database and what they did. */
export const experts: readonly YearFigure[] = [
  {
    name: '在库专家数',
    measure: 5,
    label: '在库专家',
    unit: '名',
    span: 'now',
    source: '专家资源库中状态为“在库”的专家，按来源',
    parts: choicesOf('expert', 'source'),
    count: (facts) =>
      records(facts, 'expert', { of: ({ status }) => status === 'listed', part: ({ source }) => source }),
  },
  {
    name: '新入库专家数',
    measure: 5,
    label: '新入库专家',
    unit: '名',
    span: 'year',
    source: '专家入库轮次中本年公布聘任的专家',
    count: (facts) => selectedIn(facts, 'expert-admission'),
  },
  {
    name: '专家活动次数',
    measure: 5,
    label: '开展专家科普活动',
    unit: '次',
    span: 'year',
    source: '本年已开展的专家科普活动，按活动类型',
    column: '专家活动',
    parts: choicesOf('serviceRecord', 'kind'),
    count: (facts) => records(facts, 'serviceRecord', { of: held(facts), part: ({ kind }) => kind }),
  },
  {
    name: '专家进校园次数',
    measure: 5,
    label: VISITING,
    unit: '次',
    span: 'year',
    source: `本年已开展、类型为“${VISITING}”的专家科普活动`,
    count: (facts) =>
      records(facts, 'serviceRecord', { of: (one) => held(facts)(one) && one.values.kind === VISITING }),
  },
  {
    name: '专家活动人数',
    measure: 5,
    label: '专家科普活动参加人员',
    unit: '人次',
    span: 'year',
    source: '本年已开展的专家科普活动的参加人数',
    count: (facts) => records(facts, 'serviceRecord', { of: held(facts), amount: ({ participants }) => participants }),
  },
];
