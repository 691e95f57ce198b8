import { inOrder } from './common/dates';
import { districtOf, docNumber, period } from './common/usual';
import { choice, defineRegister, integer, longText, text } from './define';

const WORK = '督导';
const TEAM = '督导组';
const FOUND = '情况';

/** 督导检查 (measure 10): one round of looking into one place; its problems are in the register of rectifications. */
const fields = {
  name: text({
    label: '督导事项',
    section: WORK,
    required: true,
    searched: true,
    column: 240,
    titles: ['事项', '督导名称', '督导检查事项', '检查名称'],
  }),
  target: text({
    label: '督导对象',
    section: WORK,
    required: true,
    searched: true,
    column: 200,
    titles: ['对象', '被督导单位', '受检单位'],
  }),
  district: districtOf(WORK),
  kind: choice({
    editable: true,
    label: '督导方式',
    section: WORK,
    required: true,
    column: 100,
    titles: ['方式', '督导类型', '检查方式'],
    choices: [
      { value: '专项督导', synonyms: ['专项'] },
      { value: '综合督导', synonyms: ['综合'] },
      { value: '随机抽查', synonyms: ['抽查', '飞行检查'] },
      { value: '整改回访', synonyms: ['回访', '回头看'] },
    ],
  }),
  ...period(WORK, '开始日期', '结束日期', { from: ['督导日期', '日期', '督导时间'] }),
  leader: text({
    label: '组长',
    section: TEAM,
    person: true,
    searched: true,
    column: 90,
    titles: ['督导组长', '带队领导'],
  }),
  members: text({ label: '组员', section: TEAM, titles: ['督导组成员', '督导人员', '成员'] }),
  scope: longText({ label: '督导内容', section: TEAM, titles: ['内容', '检查内容', '督导重点'] }),
  findings: longText({ label: '总体情况', section: FOUND, titles: ['督导情况', '检查情况'] }),
  strengths: longText({ label: '典型做法', section: FOUND, titles: ['经验做法', '亮点'] }),
  problems: integer({
    label: '发现问题数',
    section: FOUND,
    unit: '个',
    min: 0,
    column: 100,
    titles: ['问题数', '问题个数'],
  }),
  conclusion: choice({
    label: '督导结论',
    section: FOUND,
    titles: ['结论'],
    choices: [{ value: '好' }, { value: '较好' }, { value: '一般' }, { value: '差' }],
  }),
  docNumber: docNumber(FOUND, '通报文号'),
};

export const supervision = defineRegister({
  name: 'supervision',
  label: '督导',
  place: { path: '/supervisions', title: '督导检查', counter: '次', imports: true },
  measure: 10,
  fields,
  statuses: {
    planned: { label: '计划', next: ['running', 'cancelled'] },
    running: { label: '进行中', tone: 'accent', next: ['reported', 'cancelled'] },
    reported: { label: '已反馈', tone: 'accent', next: ['closed', 'running'] },
    closed: { label: '办结', tone: 'good', next: ['reported'] },
    cancelled: { label: '取消', next: ['planned'] },
  },
  initialStatus: 'planned',
  title: ['name'],
  identity: [['name', 'target', 'startsOn']],
  sort: 'startsOn',
  rules: [inOrder('startsOn', 'endsOn', { from: '开始日期', to: '结束日期' })],
});
