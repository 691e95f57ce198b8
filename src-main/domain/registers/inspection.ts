import { inOrder } from './common/dates';
import { choice, choices, date, decimal, defineRegister, longText, reference, text, yesNo } from './define';

const CHECK = '监测';
const FOUND = '情况';
const FOLLOW = '处理与复查';

/** 监测记录 (measure 8): one look at one institution, what was found and what became of it. */
const fields = {
  name: text({
    label: '监测事项',
    section: CHECK,
    required: true,
    searched: true,
    column: 200,
    titles: ['事项', '检查事项', '检查名称', '监测名称'],
    help: '如 2026年春季巡查',
  }),
  institution: reference({
    label: '培训机构',
    section: CHECK,
    to: 'institution',
    required: true,
    searched: true,
    column: 240,
    titles: ['机构名称', '机构', '被检查单位', '检查对象'],
  }),
  inspectedOn: date({
    label: '监测日期',
    section: CHECK,
    required: true,
    future: 'E',
    column: 110,
    titles: ['检查日期', '日期', '检查时间', '监测时间'],
  }),
  kind: choice({
    editable: true,
    label: '监测方式',
    section: CHECK,
    required: true,
    column: 110,
    titles: ['方式', '检查方式', '检查类型'],
    choices: [
      { value: '日常巡查', synonyms: ['巡查', '日常检查'] },
      { value: '专项检查', synonyms: ['专项'] },
      { value: '双随机抽查', synonyms: ['双随机', '随机抽查', '抽查'] },
      { value: '举报核查', synonyms: ['举报', '投诉核查'] },
      { value: '年度评估', synonyms: ['评估', '年检'] },
      { value: '线上监测', synonyms: ['网络监测'] },
    ],
  }),
  items: choices({
    editable: true,
    label: '监测内容',
    section: CHECK,
    titles: ['内容', '检查内容', '检查项目'],
    choices: ['办学资质', '培训内容', '师资', '收费', '预收费监管', '场地安全', '广告宣传'].map((value) => ({ value })),
  }),
  organ: text({ label: '检查单位', section: CHECK, searched: true, titles: ['检查部门', '监测单位', '实施单位'] }),
  inspectors: text({ label: '检查人员', section: CHECK, titles: ['检查人', '监测人员'] }),
  findings: longText({ label: '发现问题', section: FOUND, titles: ['问题', '存在问题', '监测情况'] }),
  pseudoScience: yesNo({ label: '涉及“伪科学”', section: FOUND, titles: ['伪科学', '是否涉及伪科学'] }),
  score: decimal({ label: '评分', section: FOUND, unit: '分', scale: 1, min: 0, max: 1000, titles: ['得分', '分数'] }),
  result: choice({
    label: '结论',
    section: FOUND,
    required: true,
    column: 100,
    titles: ['检查结论', '监测结论', '结果', '处理结果'],
    choices: [
      { value: '合格', synonyms: ['无问题', '正常'] },
      { value: '限期整改', synonyms: ['整改', '责令整改'] },
      { value: '移交处理', synonyms: ['移交', '移送'] },
    ],
  }),
  dueOn: date({ label: '整改期限', section: FOLLOW, column: 110, titles: ['整改时限', '整改截止日期', '限期'] }),
  measures: longText({ label: '处理意见', section: FOLLOW, titles: ['整改要求', '处理措施'] }),
  transferredTo: text({ label: '移交部门', section: FOLLOW, titles: ['移送部门'] }),
  followedOn: date({ label: '复查日期', section: FOLLOW, future: 'E', titles: ['复查时间'] }),
  followResult: choice({
    label: '复查结果',
    section: FOLLOW,
    titles: ['复查情况', '复查结论'],
    choices: [
      { value: '已整改', synonyms: ['整改到位', '合格'] },
      { value: '部分整改' },
      { value: '未整改', synonyms: ['不合格'] },
    ],
  }),
};

export const inspection = defineRegister({
  name: 'inspection',
  label: '监测记录',
  place: { path: '/inspections', title: '机构监测', counter: '次', imports: true },
  measure: 8,
  fields,
  statuses: {
    open: { label: '办理中', tone: 'warn', next: ['closed', 'transferred'] },
    transferred: { label: '已移交', tone: 'accent', next: ['closed', 'open'] },
    closed: { label: '办结', tone: 'good', next: ['open'] },
  },
  initialStatus: 'open',
  title: ['name'],
  identity: [['institution', 'inspectedOn', 'kind']],
  sort: 'inspectedOn',
  statusRules: [
    {
      from: ['open'],
      to: 'transferred',
      when: 'entry',
      check: (v) => (v.result === '移交处理' ? '结论是移交处理' : null),
    },
    {
      from: ['open'],
      to: 'closed',
      when: 'entry',
      check: (v) => (v.result === '合格' || v.followResult === '已整改' ? '没有问题，或已整改' : null),
    },
  ],
  counters: [
    {
      name: 'overdue',
      label: '逾期未办结的监测',
      of: ['open', 'transferred'],
      reason: (v, today) => (v.dueOn !== null && v.dueOn < today ? `整改期限 ${v.dueOn}` : null),
    },
  ],
  rules: [
    inOrder('inspectedOn', 'followedOn', { from: '监测日期', to: '复查日期' }),
    {
      code: 'inspection.no-due',
      level: 'W',
      field: 'dueOn',
      check: (v) => (v.result === '限期整改' && v.dueOn === null ? '结论是限期整改，却没有整改期限，请核对' : null),
    },
    {
      code: 'inspection.overdue',
      level: 'Q',
      field: 'dueOn',
      check: (v, today) =>
        v.result === '限期整改' && v.dueOn !== null && v.dueOn < today && v.followedOn === null
          ? `整改期限 ${v.dueOn} 已过，还没有复查`
          : null,
    },
  ],
});
