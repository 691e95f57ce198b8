import { type ActivityValues, activity } from '../../registers/activity';
import { noCeilings, openIntake, usualMethod } from '../defaults';
import { shownColumns } from '../publicity-columns';
import { withHonour } from './common/honour';
import { criterion, rubricOf } from './common/rubric';
import { unlessStatus } from './common/status';
import { ofReferred } from './common/subject';
import type { Kind } from './kind';
import { chosenWording } from './wording';

/** 优秀课后科普活动: 20 a year, at most three of one provider (measure 7). */
export const activitySelection: Kind<ActivityValues> = {
  name: 'activity-selection',
  label: '优秀课后科普活动',
  register: 'activity',
  act: '评选结果',
  every: 1,
  refusal: unlessStatus(activity, ['offered'], '只有“可选”的活动可以参评'),
  subject: ofReferred('provider'),
  rules: [
    {
      rule: 'duration',
      label: '单次时长',
      source: 'D',
      limit: { unit: '分钟', usual: 120, most: true },
      check: ({ minutes }, limit) => {
        if (minutes === null) return { verdict: 'return', text: '没有填写单次时长' };
        return minutes <= limit
          ? null
          : { verdict: 'return', text: `单次 ${minutes} 分钟，课后服务不宜超过 ${limit} 分钟` };
      },
    },
  ],
  rubric: rubricOf('活动', [
    criterion('science', '科学性', 20, '内容准确，方法科学'),
    criterion('courses', '课程衔接', 20, '与学科课程标准和课后服务衔接'),
    criterion('fit', '时长内容适配', 15, '时长、人数、难度适合所报年级'),
    criterion('inquiry', '互动探究', 20, '学生动手、动脑，有探究过程'),
    criterion('safety', '安全保障', 10, '有安全提示和措施'),
    criterion('spread', '成效与可推广', 15, '已有成效，可进校、可复制'),
  ]),
  method: { ...usualMethod, tieBreakers: [{ by: 'untrimmedMean' }, { by: 'criterion', criterion: 'science' }] },
  quota: { ...noCeilings, total: 20, perUnit: 3, minimum: 6000, reserves: 5 },
  intake: openIntake,
  publicityRule: { days: 5, basis: 'working' },
  papers: ['publicityList', 'publicityTable', 'certificates'],
  wording: chosenWording(
    { name: '活动名称', unit: '提供单位', counted: '项活动', award: '“{honour}”称号' },
    '拟评选',
    '拟入选活动名单',
  ),
  publicityColumns: shownColumns('@name', '@unit', '@district'),
  honour: '重庆市中小学优秀课后科普活动',
  numberCode: 'HD',
  asks: { validity: false, deadline: null },
  certified: () => true,
  printed: (values) => ({
    kind: values.subject ?? '',
    contact: values.instructor ?? '',
    phone: values.phone ?? '',
    plaqueNumber: null,
    validTo: null,
  }),
  awarded: (values, status, grant) => ({ status, values: { ...values, honour: withHonour(values.honour, grant) } }),
};
