import { inOrder } from './common/dates';
import { contactFields, districtOf, docNumber, period } from './common/usual';
import { choice, decimal, defineRegister, integer, longText, text } from './define';

const FORUM = '论坛';
const PEOPLE = '组织与参加';
const RESULT = '成果';

/** 专题论坛 (measure 8): where institutions, schools and research meet. */
const fields = {
  name: text({
    label: '论坛名称',
    section: FORUM,
    required: true,
    searched: true,
    column: 280,
    titles: ['名称', '活动名称', '会议名称'],
  }),
  theme: text({ label: '主题', section: FORUM, searched: true, column: 200, titles: ['论坛主题', '会议主题'] }),
  ...period(FORUM, '开始日期', '结束日期', { from: ['举办日期', '日期', '时间'] }),
  place: text({ label: '地点', section: FORUM, titles: ['举办地点', '会议地点'] }),
  district: districtOf(FORUM),
  form: choice({
    editable: true,
    label: '举办形式',
    section: FORUM,
    titles: ['形式'],
    choices: [{ value: '线下' }, { value: '线上', synonyms: ['网络'] }, { value: '线上线下结合', synonyms: ['混合'] }],
  }),
  organiser: text({
    label: '主办单位',
    section: PEOPLE,
    required: true,
    searched: true,
    column: 180,
    titles: ['主办', '主办方'],
  }),
  host: text({ label: '承办单位', section: PEOPLE, searched: true, titles: ['承办', '承办方'] }),
  speakers: longText({ label: '主旨报告人', section: PEOPLE, titles: ['报告人', '主讲嘉宾', '嘉宾'] }),
  participants: integer({
    label: '参加人数',
    section: PEOPLE,
    unit: '人',
    min: 0,
    column: 90,
    titles: ['人数', '参会人数'],
  }),
  institutions: integer({ label: '参加机构数', section: PEOPLE, unit: '家', min: 0, titles: ['培训机构数'] }),
  ...contactFields(PEOPLE),
  docNumber: docNumber(RESULT, '会议通知文号'),
  papers: integer({ label: '征集论文数', section: RESULT, unit: '篇', min: 0, titles: ['论文数', '征文数'] }),
  outcomes: longText({ label: '论坛成果', section: RESULT, titles: ['成果', '主要观点', '会议成果'] }),
  coverage: text({ label: '媒体报道', section: RESULT, titles: ['报道媒体'] }),
  funds: decimal({ label: '经费', section: RESULT, unit: '元', scale: 2, min: 0, titles: ['会议经费', '经费预算'] }),
};

export const forum = defineRegister({
  name: 'forum',
  label: '论坛',
  place: { path: '/forums', title: '专题论坛', counter: '场', imports: true },
  measure: 8,
  fields,
  statuses: {
    planned: { label: '筹备', tone: 'accent', next: ['done', 'cancelled'] },
    done: { label: '已举办', tone: 'good', next: ['planned'] },
    cancelled: { label: '取消', next: ['planned'] },
  },
  initialStatus: 'planned',
  title: ['name'],
  identity: [['name', 'startsOn']],
  sort: 'startsOn',
  statusRules: [
    {
      from: ['planned'],
      to: 'done',
      when: 'entry',
      check: (v, today) => ((v.endsOn ?? v.startsOn ?? today) < today ? '登记时日期已过' : null),
    },
  ],
  rules: [inOrder('startsOn', 'endsOn', { from: '开始日期', to: '结束日期' })],
});
