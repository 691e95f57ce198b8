import { type BaseValues, base } from '../../registers/base';
import { noCeilings, openIntake, usualMethod } from '../defaults';
import { shownColumns } from '../publicity-columns';
import { baseRubric } from './base-rubric';
import { basePrinted, baseSubject } from './common/base';
import { pointsLevel } from './common/levels';
import { unlessStatus } from './common/status';
import type { Kind } from './kind';

const RECTIFY = '限期整改';
const CANCEL = '取消称号';

/** 基地年度评估: every named base is given a grade once a year; the lowest loses its title (measure 10). */
export const baseAnnual: Kind<BaseValues> = {
  name: 'base-annual',
  label: '基地年度评估',
  register: 'base',
  act: '评估结果',
  every: 1,
  refusal: unlessStatus(base, ['named'], '只有“命名”状态的参加年度评估'),
  subject: baseSubject,
  rules: [],
  rubric: baseRubric,
  method: usualMethod,
  quota: {
    ...noCeilings,
    levels: [
      pointsLevel('excellent', '优秀', 90),
      pointsLevel('passed', '合格', 60),
      pointsLevel('rectify', RECTIFY, 40),
      pointsLevel('cancel', CANCEL, null),
    ],
  },
  intake: openIntake,
  publicityRule: { days: 5, basis: 'working' },
  papers: ['publicityList', 'publicityTable'],
  wording: {
    name: '单位名称',
    unit: null,
    counted: '家单位',
    publicity: {
      results: '评估结果',
      proposal: '经基地自查、区县核查和专家评审，形成{count}家单位的年度评估结果（见附件）',
      list: '年度评估结果',
    },
    award: '年度评估结果',
  },
  publicityColumns: shownColumns('@district', '@name', '@level'),
  honour: '重庆市中小学校外科普特色基地年度评估{level}',
  numberCode: 'PG',
  asks: { validity: false, deadline: { label: '整改期限', level: RECTIFY } },
  certified: () => false,
  printed: basePrinted,
  awarded: (values, status, { level, year, deadline }) => ({
    status: level === CANCEL ? 'revoked' : status,
    values: {
      ...values,
      assessment: level,
      assessedYear: year,
      rectifyBy: level === RECTIFY ? deadline : null,
    },
  }),
};
