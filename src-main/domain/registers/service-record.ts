import { STAGES } from './common/teaching';
import { districtOf, schoolOf } from './common/usual';
import { choice, choices, date, decimal, defineRegister, integer, longText, reference, text } from './define';

const EVENT = '活动';
const PLACE = '地点与对象';
const RESULT = '成效';

/** 专家科普活动 (measure 5): what the experts of the database did; 院士专家进校园 is one kind of it. */
const fields = {
  name: text({
    label: '活动名称',
    section: EVENT,
    required: true,
    searched: true,
    column: 240,
    titles: ['名称', '活动主题', '讲座题目', '报告题目'],
  }),
  expert: reference({
    label: '专家',
    section: EVENT,
    to: 'expert',
    open: true,
    required: true,
    searched: true,
    column: 110,
    titles: ['专家姓名', '主讲专家', '主讲人', '姓名'],
  }),
  kind: choice({
    editable: true,
    label: '活动类型',
    section: EVENT,
    required: true,
    column: 130,
    titles: ['类型', '活动类别', '服务类型'],
    choices: [
      { value: '院士专家进校园', synonyms: ['进校园', '专家进校园', '院士进校园'] },
      { value: '科普讲座', synonyms: ['讲座', '报告', '科普报告'] },
      { value: '教师培训授课', synonyms: ['培训', '授课', '培训授课'] },
      { value: '实验展演', synonyms: ['实验', '科学实验'] },
      { value: '竞赛指导', synonyms: ['指导竞赛'] },
      { value: '评审咨询', synonyms: ['评审', '咨询'] },
      { value: '课程指导', synonyms: ['课程开发'] },
      { value: '其他', synonyms: ['其它'] },
    ],
  }),
  heldOn: date({
    label: '活动日期',
    section: EVENT,
    required: true,
    column: 110,
    titles: ['日期', '活动时间', '时间', '开展日期'],
  }),
  hours: decimal({
    label: '时长',
    section: EVENT,
    unit: '小时',
    scale: 1,
    min: 0,
    max: 10_000,
    titles: ['学时', '课时'],
  }),
  organiser: text({ label: '组织单位', section: EVENT, searched: true, titles: ['主办单位', '邀请单位', '组织方'] }),
  school: schoolOf(PLACE, { label: '服务学校', titles: ['学校', '学校名称', '服务单位', '受邀学校'] }),
  district: districtOf(PLACE),
  place: text({ label: '活动地点', section: PLACE, titles: ['地点', '场地'] }),
  audience: choices({
    editable: true,
    label: '活动对象',
    section: PLACE,
    titles: ['对象', '受众', '参加对象'],
    choices: [{ value: '学生' }, { value: '教师' }, { value: '辅导员' }, { value: '家长' }, { value: '公众' }],
  }),
  stage: choices({ label: '学段', section: PLACE, titles: ['适用学段'], choices: STAGES }),
  participants: integer({
    label: '参加人数',
    section: RESULT,
    unit: '人',
    min: 0,
    column: 90,
    titles: ['人数', '参与人数', '受益人数', '受益人次'],
  }),
  fee: decimal({
    label: '劳务费',
    section: RESULT,
    unit: '元',
    scale: 2,
    min: 0,
    zeroIsNone: true,
    titles: ['讲课费', '专家费', '税前劳务费'],
  }),
  rating: choice({
    label: '评价',
    section: RESULT,
    titles: ['服务评价', '满意度'],
    choices: [
      { value: '很好', synonyms: ['优秀', '非常满意'] },
      { value: '好', synonyms: ['良好', '满意'] },
      { value: '一般' },
      { value: '较差', synonyms: ['差', '不满意'] },
    ],
  }),
  feedback: longText({ label: '活动情况', section: RESULT, titles: ['活动小结', '情况说明', '成效'] }),
};

export const serviceRecord = defineRegister({
  name: 'serviceRecord',
  label: '专家活动',
  place: { path: '/service-records', title: '专家科普活动', counter: '次', imports: true },
  measure: 5,
  fields,
  statuses: {
    planned: { label: '计划', tone: 'accent', next: ['done', 'cancelled'] },
    done: { label: '已开展', tone: 'good', next: ['planned'] },
    cancelled: { label: '取消', next: ['planned'] },
  },
  initialStatus: 'planned',
  title: ['name'],
  identity: [['expert', 'name', 'heldOn']],
  sort: 'heldOn',
  statusRules: [
    {
      from: ['planned'],
      to: 'done',
      when: 'entry',
      check: (v, today) => (v.heldOn !== null && v.heldOn < today ? '登记时日期已过' : null),
    },
  ],
  rules: [],
});
