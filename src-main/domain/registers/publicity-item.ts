import { districtOf, schoolOf } from './common/usual';
import { choice, choices, date, defineRegister, integer, longText, text } from './define';

const ITEM = '宣传';
const PLACE = '刊播';
const EFFECT = '效果';

/** 宣传 (measures 7 and 9): what was shown of results, where, and which journals went to which schools. */
const fields = {
  name: text({
    label: '标题',
    section: ITEM,
    required: true,
    searched: true,
    column: 300,
    titles: ['宣传标题', '报道标题', '稿件标题', '题目', '期刊名称', '名称'],
  }),
  kind: choice({
    editable: true,
    label: '宣传形式',
    section: ITEM,
    required: true,
    column: 110,
    titles: ['形式', '类型', '宣传类型', '类别'],
    choices: [
      { value: '新闻报道', synonyms: ['报道', '新闻', '消息'] },
      { value: '专题专栏', synonyms: ['专题', '专栏'] },
      { value: '短视频', synonyms: ['视频'] },
      { value: '期刊文章', synonyms: ['文章', '期刊'] },
      { value: '期刊进校园', synonyms: ['读物进校园', '科普期刊进校园'] },
      { value: '展览展示', synonyms: ['展览', '展示', '展板'] },
      { value: '直播' },
      { value: '期刊迭代', synonyms: ['期刊转型', '栏目改版'] },
      { value: '其他', synonyms: ['其它'] },
    ],
  }),
  about: choices({
    editable: true,
    label: '宣传内容',
    section: ITEM,
    column: 120,
    titles: ['内容', '宣传对象', '主题'],
    choices: [
      { value: '基地', synonyms: ['科普基地'] },
      { value: '课程', synonyms: ['精品课程'] },
      { value: '活动', synonyms: ['优秀活动'] },
      { value: '竞赛' },
      { value: '专家' },
      { value: '辅导员', synonyms: ['星级辅导员'] },
      { value: '课题' },
      { value: '三小作品', synonyms: ['小发明小制作小论文'] },
      { value: '综合' },
    ],
  }),
  summary: longText({ label: '内容摘要', section: ITEM, titles: ['摘要', '内容简介'] }),
  medium: text({
    label: '媒体/平台',
    section: PLACE,
    required: true,
    searched: true,
    column: 150,
    titles: ['媒体', '平台', '刊播媒体', '媒体名称', '宣传平台', '期刊'],
    help: '如 重庆科技报、科普重庆、全国科普日',
  }),
  level: choice({
    editable: true,
    label: '媒体级别',
    section: PLACE,
    column: 90,
    titles: ['级别'],
    choices: [
      { value: '国家级', synonyms: ['中央媒体', '中央'] },
      { value: '市级', synonyms: ['省级'] },
      { value: '区县级', synonyms: ['区级', '县级'] },
      { value: '自有平台', synonyms: ['单位网站', '公众号'] },
    ],
  }),
  publishedOn: date({
    label: '刊播日期',
    section: PLACE,
    required: true,
    column: 110,
    titles: ['发布日期', '日期', '刊发时间', '发布时间', '刊登日期'],
  }),
  issue: text({ label: '期号/版面', section: PLACE, titles: ['版面', '期号', '期次'] }),
  link: text({ label: '链接', section: PLACE, titles: ['网址', '报道链接'] }),
  author: text({ label: '作者', section: PLACE, searched: true, titles: ['记者', '供稿人', '供稿单位'] }),
  approver: text({ label: '审核人', section: PLACE, person: true, titles: ['审稿人', '审批人'] }),
  district: districtOf(EFFECT),
  school: schoolOf(EFFECT, { label: '进校学校', titles: ['学校', '学校名称', '接收学校'] }),
  copies: integer({ label: '发放册数', section: EFFECT, unit: '册', min: 0, titles: ['册数', '份数'] }),
  reach: integer({
    label: '阅读量/受众',
    section: EFFECT,
    unit: '人次',
    min: 0,
    column: 110,
    titles: ['阅读量', '点击量', '受众人次', '观看量'],
  }),
};

export const publicityItem = defineRegister({
  name: 'publicityItem',
  label: '宣传',
  place: { path: '/publicity', title: '宣传报道', counter: '条', imports: true },
  measure: 9,
  fields,
  statuses: {
    planned: { label: '计划', tone: 'accent', next: ['published', 'withdrawn'] },
    published: { label: '已刊播', tone: 'good', next: ['withdrawn'] },
    withdrawn: { label: '撤下', next: ['published'] },
  },
  initialStatus: 'planned',
  title: ['name'],
  identity: [['name', 'medium', 'publishedOn']],
  sort: 'publishedOn',
  statusRules: [
    {
      from: ['planned'],
      to: 'published',
      when: 'entry',
      check: (v, today) => (v.publishedOn !== null && v.publishedOn <= today ? '登记时已经刊播' : null),
    },
  ],
  rules: [
    {
      code: 'publicity.copies',
      level: 'W',
      field: 'copies',
      check: (v) => (v.kind === '期刊进校园' && v.school === null ? '期刊进校园没有写明进了哪所学校，请核对' : null),
    },
  ],
});
