import { inOrder } from './common/dates';
import { contactFields, docNumber, period, yearOf } from './common/usual';
import { choice, choices, date, defineRegister, integer, longText, text, yesNo } from './define';

const CONTEST = '竞赛';
const TIME = '时间';
const RULES = '办法';
const ORGANS = '组织';

/** 科技竞赛 (measures 4 and 9): a contest of one year; what enters it is in the register of entries. */
const fields = {
  name: text({
    label: '竞赛名称',
    section: CONTEST,
    required: true,
    searched: true,
    column: 280,
    titles: ['名称', '赛事名称', '活动名称', '评比名称'],
  }),
  year: yearOf(CONTEST),
  edition: text({ label: '届次', section: CONTEST, column: 80, titles: ['届'], help: '如 第 41 届' }),
  series: choice({
    editable: true,
    label: '赛事系列',
    section: CONTEST,
    required: true,
    column: 180,
    titles: ['系列', '赛事', '竞赛类别', '类别'],
    choices: [
      { value: '青少年科技创新大赛', synonyms: ['科技创新大赛', '创新大赛'] },
      { value: '青少年机器人竞赛', synonyms: ['机器人竞赛', '机器人'] },
      { value: 'STEAM科创大赛', synonyms: ['STEAM', '科创大赛'] },
      { value: '青少年科学素养大赛', synonyms: ['科学素养大赛'] },
      { value: '中学生五项学科竞赛', synonyms: ['五项学科竞赛', '学科竞赛', '奥赛'] },
      { value: '青少年科技创新市长奖', synonyms: ['市长奖', '科技创新市长奖'] },
      { value: '成渝双城青少年科技雏鹰夏令营', synonyms: ['雏鹰夏令营', '科技雏鹰夏令营'] },
      { value: '小发明小制作小论文评比', synonyms: ['三小评比', '三小作品', '小发明、小制作、小论文评比'] },
      { value: '其他', synonyms: ['其它'] },
    ],
  }),
  level: choice({
    editable: true,
    label: '级别',
    section: CONTEST,
    required: true,
    column: 90,
    titles: ['赛事级别', '竞赛级别'],
    choices: [
      { value: '国家级', synonyms: ['全国', '全国性'] },
      { value: '市级', synonyms: ['省级', '市级选拔'] },
      { value: '区县级', synonyms: ['区级', '县级'] },
    ],
  }),
  listed: yesNo({
    label: '列入教育部竞赛名单',
    section: CONTEST,
    titles: ['白名单', '是否白名单赛事', '教育部白名单'],
    help: '面向中小学生的全国性竞赛，未列入名单的不得举办',
  }),
  enrolFrom: date({ label: '报名开始', section: TIME, titles: ['报名起始', '申报开始'] }),
  enrolTo: date({ label: '报名截止', section: TIME, column: 110, titles: ['申报截止', '截止日期'] }),
  ...period(TIME, '比赛开始', '比赛结束', { from: ['比赛日期', '举办日期', '开始日期'], to: ['结束日期'] }),
  place: text({ label: '地点', section: TIME, titles: ['比赛地点', '举办地点'] }),
  groups: choices({
    editable: true,
    label: '组别',
    section: RULES,
    titles: ['参赛组别', '对象'],
    choices: ['小学', '初中', '高中', '中职', '教师'].map((value) => ({ value })),
  }),
  form: choice({
    editable: true,
    label: '参赛形式',
    section: RULES,
    titles: ['形式'],
    choices: [
      { value: '个人' },
      { value: '团队', synonyms: ['队伍', '集体'] },
      { value: '个人和团队', synonyms: ['均可'] },
    ],
  }),
  projects: longText({ label: '竞赛项目', section: RULES, titles: ['项目', '赛项'] }),
  quota: integer({ label: '总名额', section: RULES, unit: '个', min: 0, titles: ['名额', '推荐总数'] }),
  quotaRule: longText({ label: '名额分配办法', section: RULES, titles: ['区县名额', '名额分配'] }),
  awards: text({ label: '奖项设置', section: RULES, titles: ['奖项'] }),
  charged: yesNo({ label: '是否收费', section: RULES, titles: ['收费', '向学生收费'] }),
  organiser: text({
    label: '主办单位',
    section: ORGANS,
    required: true,
    searched: true,
    column: 180,
    titles: ['主办', '主办方'],
  }),
  host: text({ label: '承办单位', section: ORGANS, searched: true, titles: ['承办', '承办方'] }),
  docNumber: docNumber(ORGANS, '竞赛通知文号'),
  ...contactFields(ORGANS),
};

export const competition = defineRegister({
  name: 'competition',
  label: '竞赛',
  place: { path: '/competitions', title: '科技竞赛', counter: '项', imports: true },
  measure: 4,
  fields,
  statuses: {
    planned: { label: '筹备', next: ['enrolling', 'cancelled'] },
    enrolling: { label: '报名', tone: 'accent', next: ['running', 'cancelled'] },
    running: { label: '比赛', tone: 'accent', next: ['finished', 'cancelled'] },
    finished: { label: '结束', tone: 'good', next: ['running'] },
    cancelled: { label: '取消', next: ['planned'] },
  },
  initialStatus: 'planned',
  title: ['name'],
  identity: [['name', 'year']],
  sort: 'year',
  statusRules: [
    {
      from: ['planned'],
      to: 'finished',
      when: 'entry',
      check: (v, today) => ((v.endsOn ?? v.startsOn ?? today) < today ? '登记时比赛已经结束' : null),
    },
  ],
  rules: [
    inOrder('enrolFrom', 'enrolTo', { from: '报名开始', to: '报名截止' }),
    inOrder('startsOn', 'endsOn', { from: '比赛开始', to: '比赛结束' }),
    {
      code: 'competition.charged',
      level: 'W',
      field: 'charged',
      check: (v) => (v.charged === true ? '面向中小学生的竞赛不得向学生收费，请核对' : null),
    },
    {
      code: 'competition.not-listed',
      level: 'Q',
      field: 'listed',
      check: (v) => (v.level === '国家级' && v.listed === false ? '全国性竞赛未列入教育部名单，不得组织参加' : null),
    },
  ],
});
