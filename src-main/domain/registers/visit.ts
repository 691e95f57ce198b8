import { baseOf, districtOf, schoolOf } from './common/usual';
import {
  choice,
  date,
  decimal,
  defineRegister,
  grades,
  integer,
  longText,
  phone,
  reference,
  text,
  yesNo,
} from './define';

const PLAN = '参观计划';
const GROUP = '人员';
const WAY = '行程与安全';
const RESULT = '成效';

/** 参观 (measure 1): schools go to nearby bases in batches, as the year's plan divides them. */
const fields = {
  name: text({
    label: '参观主题',
    section: PLAN,
    required: true,
    searched: true,
    column: 220,
    titles: ['主题', '活动主题', '活动名称', '参观活动'],
  }),
  school: schoolOf(PLAN, { required: true }),
  base: baseOf(PLAN, { required: true, titles: ['基地名称', '参观基地', '科普基地', '目的地'] }),
  district: districtOf(PLAN),
  agreement: reference({ label: '依据协议', section: PLAN, to: 'agreement', titles: ['协议', '协议名称', '服务协议'] }),
  course: reference({ label: '配套课程', section: PLAN, to: 'course', open: true, titles: ['课程', '课程名称'] }),
  batch: text({ label: '批次', section: PLAN, searched: true, column: 90, titles: ['参观批次'], help: '如 第 2 批' }),
  heldOn: date({
    label: '参观日期',
    section: PLAN,
    required: true,
    column: 110,
    titles: ['日期', '活动日期', '参观时间', '时间'],
  }),
  time: text({ label: '时段', section: PLAN, titles: ['起止时间'], help: '如 9:00—11:30' }),
  grades: grades({ label: '年级', section: GROUP, column: 110, titles: ['参加年级', '参观年级'] }),
  pupils: integer({
    label: '学生数',
    section: GROUP,
    required: true,
    unit: '人',
    min: 1,
    column: 80,
    titles: ['学生人数', '参观人数', '人数'],
  }),
  teachers: integer({ label: '带队教师数', section: GROUP, unit: '人', min: 0, titles: ['教师人数', '带队教师人数'] }),
  leader: text({ label: '带队负责人', section: GROUP, person: true, searched: true, titles: ['负责人', '领队'] }),
  phone: phone({ label: '联系电话', section: GROUP, titles: ['手机', '手机号码', '负责人电话'] }),
  transport: choice({
    editable: true,
    label: '交通方式',
    section: WAY,
    titles: ['出行方式'],
    choices: [
      { value: '步行' },
      { value: '公共交通', synonyms: ['公交', '地铁', '轨道交通'] },
      { value: '租用车辆', synonyms: ['包车', '大巴', '租车'] },
      { value: '校车' },
    ],
  }),
  distance: decimal({ label: '单程距离', section: WAY, unit: '公里', scale: 1, min: 0, titles: ['距离', '路程'] }),
  safetyPlan: yesNo({ label: '安全预案', section: WAY, required: true, titles: ['是否有安全预案', '有无安全预案'] }),
  insured: yesNo({ label: '已投保险', section: WAY, titles: ['保险', '是否投保'] }),
  parentsTold: yesNo({ label: '已告知家长', section: WAY, titles: ['家长告知', '家长同意'] }),
  fee: decimal({
    label: '每生费用',
    section: WAY,
    unit: '元',
    scale: 2,
    min: 0,
    zeroIsNone: true,
    titles: ['费用', '收费标准'],
  }),
  feedback: longText({ label: '活动情况', section: RESULT, titles: ['小结', '活动小结', '反馈'] }),
};

export const visit = defineRegister({
  name: 'visit',
  label: '参观',
  place: { path: '/visits', title: '参观计划', counter: '次', imports: true },
  measure: 1,
  fields,
  statuses: {
    planned: { label: '计划', next: ['confirmed', 'done', 'cancelled'] },
    confirmed: { label: '已确认', tone: 'accent', next: ['done', 'cancelled'] },
    done: { label: '已开展', tone: 'good', next: ['planned'] },
    cancelled: { label: '取消', next: ['planned'] },
  },
  initialStatus: 'planned',
  title: ['name'],
  identity: [['school', 'base', 'heldOn', 'name']],
  sort: 'heldOn',
  sheets: [
    {
      title: '参观计划表',
      columns: [
        ...(['batch', 'heldOn', 'time', 'school', 'district', 'base', 'distance', 'grades', 'pupils'] as const),
        ...(['teachers', 'leader', 'transport', 'safetyPlan', 'status'] as const),
      ],
      by: 'batch',
      sums: ['pupils', 'teachers'],
      of: ['planned', 'confirmed', 'done'],
    },
  ],
  statusRules: [
    {
      from: ['planned'],
      to: 'done',
      when: 'entry',
      check: (v, today) => (v.heldOn !== null && v.heldOn < today ? '登记时日期已过' : null),
    },
  ],
  rules: [
    {
      code: 'visit.no-safety-plan',
      level: 'Q',
      field: 'safetyPlan',
      check: (v) => (v.safetyPlan === false ? '没有安全预案，出行前请补齐' : null),
    },
    {
      code: 'visit.no-teacher',
      level: 'W',
      field: 'teachers',
      check: (v) => (v.teachers === 0 ? '没有带队教师，请核对' : null),
    },
  ],
});
