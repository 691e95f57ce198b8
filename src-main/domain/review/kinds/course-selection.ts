import { type CourseValues, course } from '../../registers/course';
import { noCeilings, openIntake, usualMethod } from '../defaults';
import { shownColumns } from '../publicity-columns';
import { withHonour } from './common/honour';
import { criterion, rubricOf } from './common/rubric';
import { unlessStatus } from './common/status';
import { ofReferred } from './common/subject';
import type { Kind } from './kind';
import { chosenWording } from './wording';

/** 精品科普课程: 20 a year, at most three of one base (measure 7). */
export const courseSelection: Kind<CourseValues> = {
  name: 'course-selection',
  label: '精品科普课程',
  register: 'course',
  act: '评选结果',
  every: 1,
  refusal: unlessStatus(course, ['offered'], '只有“开设”的课程可以参评'),
  subject: ofReferred('base'),
  rules: [
    {
      rule: 'schoolYear',
      label: '以学年为单位开设',
      source: 'P',
      limit: null,
      check: ({ cycle }) =>
        cycle === '一次性' ? { verdict: 'reject', text: '一次性课程，不是以学年为单位开设' } : null,
    },
    {
      rule: 'lessons',
      label: '课时数',
      source: 'D',
      limit: { unit: '课时', usual: 4 },
      check: ({ lessons }, limit) => {
        if (lessons === null) return { verdict: 'return', text: '没有填写课时数' };
        return lessons >= limit
          ? null
          : { verdict: 'return', text: `课时数 ${lessons} 课时，要求不少于 ${limit} 课时` };
      },
    },
    {
      rule: 'summary',
      label: '课程目标和简介',
      source: 'D',
      limit: null,
      check: ({ goals, summary }) =>
        goals === null && summary === null ? { verdict: 'return', text: '没有填写课程目标和简介' } : null,
    },
  ],
  rubric: rubricOf('课程', [
    criterion('science', '科学性', 25, '内容准确，概念清楚，反映学科前沿'),
    criterion('system', '系统性', 20, '以学年为单位，目标、内容、评价完整衔接'),
    criterion('interest', '趣味性', 15, '贴近生活，动手探究，学生愿意参与'),
    criterion('fit', '适龄与课后服务衔接', 15, '适合所报学段，时长和组织方式适合课后服务'),
    criterion('teachers', '师资与实施', 15, '主讲辅导员专业，场地、器材、安全有保障，已有开课'),
    criterion('packs', '资源包与推广', 10, '资源包齐备，可供农村边远学校使用'),
  ]),
  method: { ...usualMethod, tieBreakers: [{ by: 'untrimmedMean' }, { by: 'criterion', criterion: 'science' }] },
  quota: { ...noCeilings, total: 20, perUnit: 3, minimum: 6000, reserves: 5 },
  intake: openIntake,
  publicityRule: { days: 5, basis: 'working' },
  papers: ['publicityList', 'publicityTable', 'certificates'],
  wording: chosenWording(
    { name: '课程名称', unit: '所属基地', counted: '门课程', award: '“{honour}”称号' },
    '拟评选',
    '拟入选课程名单',
  ),
  publicityColumns: shownColumns('@name', '@unit', '@district'),
  honour: '重庆市中小学校外精品科普课程',
  numberCode: 'KC',
  asks: { validity: false, deadline: null },
  certified: () => true,
  printed: (values) => ({
    kind: values.kind ?? '',
    contact: values.instructor ?? '',
    phone: values.phone ?? '',
    plaqueNumber: null,
    validTo: null,
  }),
  awarded: (values, status, grant) => ({ status, values: { ...values, honour: withHonour(values.honour, grant) } }),
};
