import { type InstructorValues, instructor } from '../../registers/instructor';
import { noCeilings, openIntake, usualMethod } from '../defaults';
import { shownColumns } from '../publicity-columns';
import { countLevel } from './common/levels';
import { criterion, rubricOf } from './common/rubric';
import { unlessStatus } from './common/status';
import { ofReferred } from './common/subject';
import type { Kind } from './kind';

/** 辅导员星级: every three years 20 of five stars, 30 of four, 50 of three among full-time instructors (measure 7). */
export const instructorStars: Kind<InstructorValues> = {
  name: 'instructor-stars',
  label: '辅导员星级评定',
  register: 'instructor',
  act: '评定结果',
  every: 3,
  refusal: unlessStatus(instructor, ['active'], '只有“在岗”的可以参评'),
  subject: ofReferred('base'),
  rules: [
    {
      rule: 'fullTime',
      label: '专职科技辅导员',
      source: 'P',
      limit: null,
      check: ({ employment }) =>
        employment === '专职'
          ? null
          : { verdict: 'reject', text: `${employment ?? '没有填写专职或兼职'}，只评专职辅导员` },
    },
    {
      rule: 'applied',
      label: '本人申报',
      source: 'D',
      limit: null,
      check: ({ appliedStar }) => (appliedStar === null ? { verdict: 'return', text: '没有填写申报星级' } : null),
    },
    {
      rule: 'years',
      label: '从事科普工作年限',
      source: 'D',
      limit: { unit: '年', usual: 1 },
      check: ({ years }, limit) => {
        if (years === null) return { verdict: 'return', text: '没有填写从事科普工作年限' };
        return years >= limit ? null : { verdict: 'reject', text: `从事科普工作 ${years} 年，要求不少于 ${limit} 年` };
      },
    },
  ],
  rubric: rubricOf('辅导员', [
    criterion('ethics', '师德与专职年限', 15, '师德良好，专职从事校外科技教育的年限'),
    criterion('ability', '专业能力', 25, '专业知识、教学设计和组织实施的能力'),
    criterion('courses', '课程活动开发', 20, '开发或主讲课程、活动的数量和质量'),
    criterion('results', '辅导成果', 20, '辅导学生取得的成果'),
    criterion('training', '培训与研究', 10, '参加培训，开展课题研究'),
    criterion('schools', '学校评价', 10, '受聘学校和学生的评价'),
  ]),
  method: usualMethod,
  quota: {
    ...noCeilings,
    levels: [countLevel('five', '五星', 20), countLevel('four', '四星', 30), countLevel('three', '三星', 50)],
  },
  intake: openIntake,
  publicityRule: { days: 5, basis: 'working' },
  papers: ['publicityList', 'publicityTable', 'certificates'],
  wording: {
    name: '姓名',
    unit: '所属基地',
    counted: '名辅导员',
    publicity: {
      results: '评定结果',
      proposal: '经本人申报、基地推荐、形式审查和专家评审，拟评定{count}名辅导员的星级（名单见附件）',
      list: '拟评定星级辅导员名单',
    },
    award: '“{honour}”称号',
  },
  publicityColumns: shownColumns('@name', '@unit', '@district', '@level'),
  honour: '{level}级校外科技辅导员',
  numberCode: 'FD',
  asks: { validity: true, deadline: null },
  certified: () => true,
  printed: (values) => ({
    kind: values.appliedStar ?? '',
    contact: values.name ?? '',
    phone: values.phone ?? '',
    plaqueNumber: null,
    validTo: null,
  }),
  awarded: (values, status, { level, number, validFrom, validTo }) => ({
    status,
    values: { ...values, star: level, starFrom: validFrom, starTo: validTo, starNumber: number },
  }),
};
