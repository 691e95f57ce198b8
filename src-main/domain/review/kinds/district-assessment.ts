import { type AssessmentValues, assessment } from '../../registers/assessment';
import { noAdjustments, noCeilings, openIntake, usualMethod } from '../defaults';
import { shownColumns } from '../publicity-columns';
import { assessmentPrinted, assessmentSubject } from './common/assessment';
import { indicatorRubric } from './common/indicator-rubric';
import { pointsLevel } from './common/levels';
import { criterion } from './common/rubric';
import { unlessStatus } from './common/status';
import type { Kind } from './kind';

/** 区县考核: a year's work of every district by indicators, claimed by itself and audited; no committee (measure 10). */
export const districtAssessment: Kind<AssessmentValues> = {
  name: 'district-assessment',
  label: '区县考核',
  register: 'assessment',
  act: '考核结果',
  every: 1,
  refusal: unlessStatus(assessment, ['reported', 'audited'], '只有“已自评”和“已审核”的可以考核'),
  subject: assessmentSubject,
  rules: [],
  rubric: {
    groups: [
      {
        id: 'resources',
        name: '资源供给',
        criteria: [
          criterion('bases', '科普基地', 12, '推荐和管理命名基地，年度评估合格'),
          criterion('courses', '科普课程', 12, '每个基地每学年至少一门线下课程，资源包送达农村学校'),
          criterion('activities', '课后科普活动', 12, '进校活动覆盖学校和学科'),
        ],
      },
      {
        id: 'people',
        name: '队伍建设',
        criteria: [
          criterion('experts', '专家进校园', 10, '院士专家进校园的场次和覆盖'),
          criterion('training', '辅导员轮训', 12, '专职辅导员三年轮训的覆盖率'),
        ],
      },
      {
        id: 'work',
        name: '活动与宣传',
        criteria: [
          criterion('contests', '科技竞赛', 12, '组织参赛，按名额报送'),
          criterion('media', '宣传', 10, '期刊、三小作品和媒体宣传'),
        ],
      },
      {
        id: 'duty',
        name: '组织保障',
        criteria: [
          criterion('together', '协同机制', 10, '教委和科协联络、会商、联合发文'),
          criterion('rectified', '问题整改', 10, '督导检查发现的问题按期整改'),
        ],
      },
    ],
    step: 10,
    bands: [],
    ...noAdjustments,
  },
  rubricSource: indicatorRubric,
  method: { ...usualMethod, by: 'indicators' },
  quota: {
    ...noCeilings,
    levels: [
      { ...pointsLevel('excellent', '优秀', 85), share: 30 },
      pointsLevel('good', '良好', 75),
      pointsLevel('passed', '合格', 60),
      pointsLevel('failed', '不合格', null),
    ],
  },
  intake: openIntake,
  publicityRule: { days: 5, basis: 'working' },
  papers: ['publicityList', 'publicityTable'],
  wording: {
    name: '被考核单位',
    unit: null,
    counted: '家单位',
    publicity: {
      results: '考核结果',
      proposal: '经单位自评和逐项审核，形成{count}家单位的考核结果（见附件）',
      list: '考核结果',
    },
    award: '考核结果',
  },
  publicityColumns: shownColumns('@district', '@name', '@level'),
  honour: '重庆市利用科普资源助推“双减”工作年度考核{level}单位',
  numberCode: 'KH',
  asks: { validity: false, deadline: null },
  certified: () => false,
  printed: assessmentPrinted,
  awarded: (values, _status, { level, points, rank, docNumber }) => ({
    status: 'published',
    values: { ...values, auditScore: points, total: points, place: rank, grade: level, docNumber },
  }),
};
