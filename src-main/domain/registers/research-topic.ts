import { inOrder } from './common/dates';
import { docNumber, mailOf, period, yearOf } from './common/usual';
import { choice, choices, date, decimal, defineRegister, longText, phone, text, type ValuesOf } from './define';

const TOPIC = '课题';
const PEOPLE = '课题组';
const PLAN = '研究计划';
const CHECKS = '中期与结题';

/** 课题 (measure 8): on the institutions for scientific literacy and their management; checked half-way and at the end. */
const fields = {
  code: text({
    label: '课题编号',
    section: TOPIC,
    unique: true,
    searched: true,
    column: 120,
    titles: ['编号', '立项编号'],
  }),
  name: text({
    label: '课题名称',
    section: TOPIC,
    required: true,
    searched: true,
    column: 300,
    titles: ['名称', '项目名称', '题目'],
  }),
  year: yearOf(TOPIC, { label: '立项年度', titles: ['年度', '申报年度'] }),
  category: choice({
    editable: true,
    label: '课题类别',
    section: TOPIC,
    required: true,
    column: 90,
    titles: ['类别', '项目类别'],
    choices: [
      { value: '重点', synonyms: ['重点课题'] },
      { value: '一般', synonyms: ['一般课题'] },
      { value: '委托', synonyms: ['委托课题', '专项'] },
      { value: '自筹', synonyms: ['自筹课题'] },
    ],
  }),
  direction: choice({
    editable: true,
    label: '研究方向',
    section: TOPIC,
    required: true,
    column: 160,
    titles: ['方向', '选题方向'],
    choices: [
      { value: '机构设置与管理', synonyms: ['设置管理', '机构管理'] },
      { value: '专业标准与工作指南', synonyms: ['标准指南', '专业标准'] },
      { value: '监测评估' },
      { value: '科普资源与课后服务', synonyms: ['课后服务', '科普资源'] },
      { value: '师资与培训' },
      { value: '其他', synonyms: ['其它'] },
    ],
  }),
  leader: text({
    label: '课题负责人',
    section: PEOPLE,
    required: true,
    person: true,
    searched: true,
    column: 100,
    titles: ['主持人', '负责人', '项目负责人'],
  }),
  leaderRank: text({ label: '负责人职称', section: PEOPLE, titles: ['职称', '职务职称'] }),
  unit: text({
    label: '承担单位',
    section: PEOPLE,
    required: true,
    searched: true,
    column: 200,
    titles: ['单位', '申报单位', '依托单位', '所在单位'],
  }),
  members: longText({ label: '课题组成员', section: PEOPLE, titles: ['成员', '主要成员'] }),
  phone: phone({ label: '联系电话', section: PEOPLE, titles: ['手机', '手机号码'] }),
  mail: mailOf(PEOPLE),
  ...period(PLAN, '研究开始', '研究截止', { from: ['开始日期', '起始时间'], to: ['截止日期', '结束时间', '完成时间'] }),
  funds: decimal({
    label: '资助经费',
    section: PLAN,
    unit: '万元',
    scale: 2,
    min: 0,
    zeroIsNone: true,
    column: 90,
    titles: ['经费', '立项经费', '资助金额'],
  }),
  outcomes: choices({
    editable: true,
    label: '成果形式',
    section: PLAN,
    titles: ['预期成果', '成果'],
    choices: [
      { value: '研究报告', synonyms: ['报告'] },
      { value: '论文' },
      { value: '标准' },
      { value: '工作指南', synonyms: ['指南'] },
      { value: '决策建议', synonyms: ['建议', '资政报告'] },
      { value: '课程资源', synonyms: ['课程'] },
    ],
  }),
  summary: longText({ label: '研究内容', section: PLAN, titles: ['内容', '研究内容摘要', '简介'] }),
  docNumber: { ...docNumber(CHECKS, '立项文号'), granted: true },
  midtermOn: date({ label: '中期检查日期', section: CHECKS, future: 'E', titles: ['中期检查时间'] }),
  midtermResult: choice({
    label: '中期检查结果',
    section: CHECKS,
    titles: ['中期结果'],
    choices: [
      { value: '通过' },
      { value: '整改后通过', synonyms: ['整改'] },
      { value: '不通过', synonyms: ['未通过'] },
    ],
  }),
  closedOn: date({ label: '结题日期', section: CHECKS, future: 'E', titles: ['结题时间', '验收日期'] }),
  closingResult: choice({
    label: '结题结论',
    section: CHECKS,
    column: 90,
    titles: ['结题等级', '鉴定等级', '验收结论'],
    choices: [
      { value: '优秀' },
      { value: '良好' },
      { value: '合格', synonyms: ['通过'] },
      { value: '不合格', synonyms: ['未通过', '不通过'] },
    ],
  }),
  certificateNumber: text({ granted: true, label: '结题证书号', section: CHECKS, unique: true, searched: true }),
  results: longText({ label: '成果与采纳情况', section: CHECKS, titles: ['研究成果', '成果采纳'] }),
};

export type ResearchTopicValues = ValuesOf<typeof fields>;

export const researchTopic = defineRegister({
  name: 'researchTopic',
  label: '课题',
  place: { path: '/topics', title: '课题研究', counter: '项', imports: true },
  measure: 8,
  fields,
  statuses: {
    applied: { label: '申报', tone: 'accent', next: ['approved', 'rejected'] },
    approved: { label: '立项', tone: 'good', next: ['midterm', 'closed', 'extended', 'terminated'] },
    midterm: { label: '通过中期', tone: 'good', next: ['closed', 'extended', 'terminated'] },
    extended: { label: '延期', tone: 'warn', next: ['midterm', 'closed', 'terminated'] },
    closed: { label: '结题', tone: 'good', next: ['midterm'] },
    terminated: { label: '终止', tone: 'bad', next: ['approved'] },
    rejected: { label: '未立项', next: ['applied'] },
  },
  initialStatus: 'applied',
  title: ['name'],
  identity: [['code'], ['name', 'leader']],
  sort: 'year',
  counters: [
    {
      name: 'overdue',
      label: '逾期未结题的课题',
      of: ['approved', 'midterm', 'extended'],
      reason: (v, today) => (v.endsOn !== null && v.endsOn < today ? `研究期止 ${v.endsOn}` : null),
    },
  ],
  rules: [
    inOrder('startsOn', 'endsOn', { from: '研究开始', to: '研究截止' }),
    {
      code: 'topic.overdue',
      level: 'Q',
      field: 'endsOn',
      check: (v, today) =>
        v.endsOn !== null && v.endsOn < today && v.closedOn === null
          ? `研究期限已于 ${v.endsOn} 届满，还没有结题`
          : null,
    },
    {
      code: 'topic.closing',
      level: 'W',
      field: 'closingResult',
      check: (v) => (v.closedOn !== null && v.closingResult === null ? '有结题日期，却没有结题结论，请核对' : null),
    },
  ],
});
