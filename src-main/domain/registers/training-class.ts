import { inOrder } from './common/dates';
import { contactFields, docNumber, yearOf } from './common/usual';
import { choice, choices, date, decimal, defineRegister, integer, longText, text } from './define';

const CLASS = '培训班';
const TIME = '时间与规模';
const CONTENT = '内容与组织';

/** 培训班 (measure 6): planned in batches; who came is in the register of attendances. */
const fields = {
  code: text({
    label: '班次编号',
    section: CLASS,
    unique: true,
    searched: true,
    column: 120,
    titles: ['编号', '班号'],
  }),
  name: text({
    label: '培训班名称',
    section: CLASS,
    required: true,
    searched: true,
    column: 260,
    titles: ['名称', '班次名称', '培训名称', '培训项目'],
  }),
  year: yearOf(CLASS, { label: '培训年度', titles: ['年度', '年份'] }),
  audience: choices({
    editable: true,
    label: '培训对象',
    section: CLASS,
    required: true,
    column: 140,
    titles: ['对象', '参训对象'],
    choices: [
      { value: '科技辅导员', synonyms: ['校外科技辅导员', '基地辅导员', '辅导员'] },
      { value: '科技教师', synonyms: ['中小学科技教师', '教师'] },
      { value: '科学副校长', synonyms: ['科技副校长'] },
      { value: '管理人员', synonyms: ['基地负责人', '科普管理人员'] },
    ],
  }),
  level: choice({
    label: '班次级别',
    section: CLASS,
    required: true,
    column: 90,
    titles: ['级别', '培训级别'],
    help: '三年轮训只计市级和国家级',
    choices: [
      { value: '国家级', synonyms: ['国培'] },
      { value: '市级', synonyms: ['市培'] },
      { value: '区县级', synonyms: ['区级', '县级'] },
    ],
  }),
  organiser: text({
    label: '主办单位',
    section: CLASS,
    required: true,
    searched: true,
    column: 160,
    titles: ['主办', '主办方'],
  }),
  host: text({ label: '承办单位', section: CLASS, searched: true, titles: ['承办', '承办方'], help: '如 重庆科技馆' }),
  startsOn: date({
    label: '开班日期',
    section: TIME,
    required: true,
    column: 110,
    titles: ['开始日期', '开班时间', '起始日期', '培训开始时间'],
  }),
  endsOn: date({
    label: '结业日期',
    section: TIME,
    required: true,
    column: 110,
    titles: ['结束日期', '结业时间', '截止日期', '培训结束时间'],
  }),
  hours: integer({
    label: '总学时',
    section: TIME,
    required: true,
    unit: '学时',
    min: 1,
    max: 1000,
    column: 80,
    titles: ['学时', '培训学时'],
  }),
  quota: integer({ label: '名额', section: TIME, unit: '人', min: 0, column: 70, titles: ['计划人数', '培训名额'] }),
  form: choice({
    editable: true,
    label: '培训形式',
    section: TIME,
    titles: ['形式', '培训方式'],
    choices: [
      { value: '线下', synonyms: ['集中培训', '面授'] },
      { value: '线上', synonyms: ['网络', '网络研修'] },
      { value: '线上线下结合', synonyms: ['混合', '混合式'] },
    ],
  }),
  place: text({ label: '培训地点', section: TIME, titles: ['地点', '地址'] }),
  contents: longText({ label: '培训内容', section: CONTENT, titles: ['内容', '课程安排'] }),
  lecturers: longText({ label: '授课专家', section: CONTENT, titles: ['授课教师', '师资', '主讲专家'] }),
  assessment: text({ label: '考核方式', section: CONTENT, titles: ['考核办法'] }),
  funds: decimal({
    label: '培训经费',
    section: CONTENT,
    unit: '元',
    scale: 2,
    min: 0,
    titles: ['经费', '经费预算'],
  }),
  docNumber: docNumber(CONTENT, '培训通知文号'),
  ...contactFields(CONTENT),
};

export const trainingClass = defineRegister({
  name: 'trainingClass',
  label: '培训班',
  place: { path: '/training-classes', title: '培训班', counter: '期', imports: true },
  measure: 6,
  fields,
  statuses: {
    planned: { label: '计划', next: ['enrolling', 'cancelled'] },
    enrolling: { label: '报名', tone: 'accent', next: ['running', 'cancelled'] },
    running: { label: '开班', tone: 'accent', next: ['finished', 'cancelled'] },
    finished: { label: '结业', tone: 'good', next: ['running'] },
    cancelled: { label: '取消', next: ['planned'] },
  },
  initialStatus: 'planned',
  title: ['name'],
  identity: [['code'], ['name', 'startsOn']],
  sort: 'startsOn',
  statusRules: [
    {
      from: ['planned'],
      to: 'finished',
      when: 'entry',
      check: (v, today) => (v.endsOn !== null && v.endsOn < today ? '登记时已经结业' : null),
    },
    {
      from: ['planned'],
      to: 'running',
      when: 'entry',
      check: (v, today) => (v.startsOn !== null && v.startsOn <= today ? '登记时已经开班' : null),
    },
  ],
  rules: [inOrder('startsOn', 'endsOn', { from: '开班日期', to: '结业日期' })],
});
