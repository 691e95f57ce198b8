import { inOrder } from './common/dates';
import { districtOf } from './common/usual';
import { choice, date, defineRegister, longText, phone, reference, text } from './define';

const PROBLEM = '问题';
const DUTY = '责任';
const RESULT = '整改';

/** 问题整改 (measure 10): a problem that was found, who must mend it by when, and who verified that it is mended. */
const fields = {
  name: text({
    label: '问题',
    section: PROBLEM,
    required: true,
    searched: true,
    column: 300,
    titles: ['问题描述', '存在问题', '问题事项', '整改事项'],
  }),
  supervision: reference({
    label: '来自督导',
    section: PROBLEM,
    to: 'supervision',
    titles: ['督导事项', '督导', '问题来源'],
  }),
  inspection: reference({ label: '来自监测', section: PROBLEM, to: 'inspection', titles: ['监测事项', '监测记录'] }),
  kind: choice({
    editable: true,
    label: '问题类别',
    section: PROBLEM,
    required: true,
    column: 110,
    titles: ['类别', '类型'],
    choices: [
      { value: '基地建设' },
      { value: '课程活动' },
      { value: '师资培训' },
      { value: '安全管理' },
      { value: '经费收费', synonyms: ['收费', '经费'] },
      { value: '机构规范' },
      { value: '工作机制', synonyms: ['机制'] },
      { value: '其他', synonyms: ['其它'] },
    ],
  }),
  severity: choice({
    label: '严重程度',
    section: PROBLEM,
    column: 90,
    titles: ['程度'],
    choices: [{ value: '一般' }, { value: '较重', synonyms: ['较严重'] }, { value: '严重', synonyms: ['重大'] }],
  }),
  foundOn: date({
    label: '发现日期',
    section: PROBLEM,
    required: true,
    future: 'E',
    column: 110,
    titles: ['发现时间', '日期', '反馈日期'],
  }),
  unit: text({
    label: '责任单位',
    section: DUTY,
    required: true,
    searched: true,
    column: 200,
    titles: ['整改单位', '单位', '整改责任单位'],
  }),
  district: districtOf(DUTY),
  person: text({
    label: '责任人',
    section: DUTY,
    person: true,
    searched: true,
    column: 90,
    titles: ['整改责任人', '负责人'],
  }),
  phone: phone({ label: '联系电话', section: DUTY, titles: ['手机', '手机号码'] }),
  dueOn: date({
    label: '整改期限',
    section: DUTY,
    required: true,
    column: 110,
    titles: ['完成时限', '整改时限', '期限', '要求完成日期'],
  }),
  measures: longText({ label: '整改措施', section: RESULT, titles: ['措施', '整改要求'] }),
  progress: longText({ label: '整改进展', section: RESULT, titles: ['进展', '整改情况', '整改结果'] }),
  finishedOn: date({
    label: '完成日期',
    section: RESULT,
    future: 'E',
    column: 110,
    titles: ['整改完成日期', '完成时间'],
  }),
  verifiedBy: text({ label: '核验人', section: RESULT, person: true, titles: ['验收人', '销号人'] }),
  verifiedOn: date({ label: '核验日期', section: RESULT, future: 'E', titles: ['验收日期', '销号日期'] }),
};

export const rectification = defineRegister({
  name: 'rectification',
  label: '问题整改',
  place: { path: '/rectifications', title: '问题整改', counter: '个', imports: true },
  measure: 10,
  fields,
  statuses: {
    open: { label: '整改中', tone: 'accent', next: ['finished', 'closed'] },
    overdue: { label: '逾期', tone: 'bad', next: ['finished', 'closed'] },
    finished: { label: '待核验', tone: 'warn', next: ['closed', 'open'] },
    closed: { label: '已销号', tone: 'good', next: ['open'] },
  },
  initialStatus: 'open',
  title: ['name'],
  identity: [['name', 'unit', 'foundOn']],
  sort: 'dueOn',
  sheets: [
    {
      title: '督导整改台账',
      columns: [
        ...(['name', 'supervision', 'severity', 'unit', 'person', 'foundOn', 'dueOn', 'measures'] as const),
        ...(['progress', 'finishedOn', 'verifiedBy', 'status'] as const),
      ],
    },
  ],
  statusRules: [
    { from: ['open'], to: 'closed', when: 'entry', check: (v) => (v.verifiedOn !== null ? '已经核验' : null) },
    { from: ['open'], to: 'finished', when: 'entry', check: (v) => (v.finishedOn !== null ? '已经完成整改' : null) },
    {
      from: ['open'],
      to: 'overdue',
      when: 'always',
      check: (v, today) =>
        v.finishedOn === null && v.dueOn !== null && v.dueOn < today ? `整改期限 ${v.dueOn} 已过` : null,
    },
  ],
  counters: [
    {
      name: 'overdue',
      label: '逾期未整改的问题',
      of: ['open', 'overdue'],
      reason: (v, today) => (v.dueOn !== null && v.dueOn < today ? `整改期限 ${v.dueOn}，${v.unit ?? ''}` : null),
    },
  ],
  rules: [
    inOrder('foundOn', 'dueOn', { from: '发现日期', to: '整改期限' }),
    inOrder('foundOn', 'finishedOn', { from: '发现日期', to: '完成日期' }),
    inOrder('finishedOn', 'verifiedOn', { from: '完成日期', to: '核验日期' }),
  ],
});
