import { type AssessmentValues, assessment } from '../../registers/assessment';
import { noCeilings, openIntake, usualMethod } from '../defaults';
import { shownColumns } from '../publicity-columns';
import { assessmentPrinted, assessmentSubject } from './common/assessment';
import { criterion, rubricOf } from './common/rubric';
import { unlessStatus } from './common/status';
import type { Kind } from './kind';

const unpublished = unlessStatus(assessment, ['published'], '考核结果通报后才能评选表扬对象');

/** 表扬对象: a vote on the units that did well in the year's assessment (measure 10). */
export const commendation: Kind<AssessmentValues> = {
  name: 'commendation',
  label: '表扬对象评选',
  register: 'assessment',
  act: '表扬决定',
  every: 1,
  refusal: (record) => unpublished(record) ?? (record.values.commended === true ? '已予以表扬' : null),
  subject: assessmentSubject,
  rules: [
    {
      rule: 'grade',
      label: '年度考核良好以上',
      source: 'D',
      limit: null,
      check: ({ grade }) =>
        grade === '优秀' || grade === '良好'
          ? null
          : { verdict: 'reject', text: `考核等次是“${grade ?? '未定'}”，要求良好以上` },
    },
  ],
  rubric: rubricOf('表扬对象', [criterion('work', '工作成效', 100, '在利用科普资源助推“双减”工作中成绩突出')]),
  method: {
    ...usualMethod,
    by: 'vote',
    vote: {
      quorum: { p: 2, q: 3, inclusive: false },
      threshold: { p: 1, q: 2, inclusive: false },
      basis: 'present',
    },
  },
  quota: { ...noCeilings, total: 10 },
  intake: openIntake,
  publicityRule: { days: 5, basis: 'working' },
  papers: ['publicityList', 'publicityTable', 'certificates'],
  wording: {
    name: '单位名称',
    unit: null,
    counted: '家单位',
    publicity: {
      results: '评选结果',
      proposal: '经年度考核和评审委员会表决，拟表扬{count}家单位（名单见附件）',
      list: '拟表扬单位名单',
    },
    award: '“{honour}”称号',
  },
  publicityColumns: shownColumns('@district', '@name'),
  honour: '重庆市利用科普资源助推“双减”工作先进单位',
  numberCode: 'BY',
  asks: { validity: false, deadline: null },
  certified: () => true,
  printed: assessmentPrinted,
  awarded: (values, status) => ({ status, values: { ...values, commended: true } }),
};
