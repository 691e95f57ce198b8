import { type ResearchTopicValues, researchTopic } from '../../registers/research-topic';
import { noCeilings, openIntake, usualMethod } from '../defaults';
import { shownColumns } from '../publicity-columns';
import { pointsLevel } from './common/levels';
import { criterion, rubricOf } from './common/rubric';
import { unlessStatus } from './common/status';
import { topicPrinted, topicSubject } from './common/topic';
import type { Kind } from './kind';

const FAILED = '不合格';
const OPEN = ['approved', 'midterm', 'extended'];

/** 课题结题: finished research is graded; what fails is given more time (measure 8). */
export const topicClosing: Kind<ResearchTopicValues> = {
  name: 'topic-closing',
  label: '课题结题',
  register: 'researchTopic',
  act: '结题结论',
  every: 1,
  refusal: unlessStatus(researchTopic, OPEN, '只有“立项”“通过中期”“延期”的可以结题'),
  subject: topicSubject,
  rules: [
    {
      rule: 'results',
      label: '成果与采纳情况',
      source: 'D',
      limit: null,
      check: ({ results }) => (results === null ? { verdict: 'return', text: '没有填写成果与采纳情况' } : null),
    },
  ],
  rubric: rubricOf('结题', [
    criterion('done', '任务完成', 30, '按立项书完成研究任务'),
    criterion('quality', '成果质量', 40, '成果科学、规范，有新意'),
    criterion('use', '应用与采纳', 30, '成果被采纳，对工作有作用'),
  ]),
  method: usualMethod,
  quota: {
    ...noCeilings,
    levels: [
      pointsLevel('excellent', '优秀', 90),
      pointsLevel('good', '良好', 75),
      pointsLevel('passed', '合格', 60),
      pointsLevel('failed', FAILED, null),
    ],
  },
  intake: openIntake,
  publicityRule: { days: 5, basis: 'working' },
  papers: ['publicityList', 'publicityTable', 'certificates'],
  wording: {
    name: '课题名称',
    unit: '承担单位',
    counted: '项课题',
    publicity: {
      results: '评审结果',
      proposal: '经结题申请、形式审查和专家评审，形成{count}项课题的结题结论（见附件）',
      list: '课题结题结论',
    },
    award: '结题结论',
  },
  publicityColumns: shownColumns('@name', '@unit', 'leader', '@level'),
  honour: '重庆市科普教育研究课题结题（{level}）',
  numberCode: 'JT',
  asks: { validity: false, deadline: null },
  certified: (level) => level !== FAILED,
  printed: topicPrinted,
  awarded: (values, _status, { level, number, date }) =>
    level === FAILED
      ? { status: 'extended', values: { ...values, closingResult: level } }
      : { status: 'closed', values: { ...values, closingResult: level, closedOn: date, certificateNumber: number } },
};
