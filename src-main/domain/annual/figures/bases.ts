import { belowStandard } from '../../indicators/below-standard';
import { asked, choicesOf, records, within, type YearFigure } from '../define';
import { selectedIn } from '../published';

/** 举措一: bases, agreements, visits. */
export const bases: readonly YearFigure[] = [
  {
    name: '命名基地数',
    measure: 1,
    label: '现有命名基地',
    unit: '个',
    span: 'now',
    source: '科普基地台账中状态为“命名”的基地',
    column: '命名基地',
    parts: choicesOf('base', 'kind'),
    count: (facts) => records(facts, 'base', { of: ({ status }) => status === 'named', part: ({ kind }) => kind }),
  },
  {
    name: '新命名基地数',
    measure: 1,
    label: '新命名基地',
    unit: '个',
    span: 'year',
    source: '基地命名轮次中本年公布入选的基地',
    column: '新命名',
    count: (facts) => selectedIn(facts, 'base-naming'),
  },
  {
    name: '评估基地数',
    measure: 1,
    label: '完成年度评估的基地',
    unit: '个',
    span: 'year',
    source: '基地年度评估轮次中本年公布结果的基地，按等次',
    parts: () => ['优秀', '合格', '限期整改', '取消称号'],
    count: (facts) => selectedIn(facts, 'base-annual'),
  },
  {
    name: '未达标基地数',
    measure: 1,
    label: '未达标基地',
    unit: '个',
    span: 'now',
    source: '专职辅导员不足2名，或者本学年没有开设课程的基地',
    column: '未达标',
    count: (facts) => asked(facts, belowStandard, ['base']),
  },
  {
    name: '签订协议数',
    measure: 1,
    label: '新签服务协议',
    unit: '份',
    span: 'year',
    source: '签订日期在本年的服务协议，按合作方式',
    parts: choicesOf('agreement', 'way'),
    count: (facts) =>
      records(facts, 'agreement', {
        of: ({ status, values }) => status !== 'draft' && within(facts, values.signedOn),
        part: ({ way }) => way,
      }),
  },
  {
    name: '参观次数',
    measure: 1,
    label: '组织参观',
    unit: '次',
    span: 'year',
    source: '参观计划中本年已开展的参观',
    count: (facts) =>
      records(facts, 'visit', { of: ({ status, values }) => status === 'done' && within(facts, values.heldOn) }),
  },
  {
    name: '参观学生数',
    measure: 1,
    label: '参观学生',
    unit: '人次',
    span: 'year',
    source: '本年已开展的参观的学生数',
    column: '参观人次',
    count: (facts) =>
      records(facts, 'visit', {
        of: ({ status, values }) => status === 'done' && within(facts, values.heldOn),
        amount: ({ pupils }) => pupils,
      }),
  },
];
