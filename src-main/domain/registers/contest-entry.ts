import { districtOf, schoolOf } from './common/usual';
import {
  choice,
  decimal,
  defineRegister,
  grades,
  integer,
  longText,
  phone,
  reference,
  text,
  type ValuesOf,
  yesNo,
} from './define';

const WORK = '作品/队伍';
const PEOPLE = '参赛人';
const RESULT = '评审结果';

/** 参赛作品/队伍 (measures 4 and 9). Entrants may be under 14: their names are masked, and left out of exports. */
const fields = {
  code: text({
    label: '作品编号',
    section: WORK,
    unique: true,
    searched: true,
    column: 120,
    titles: ['编号', '队伍编号', '报名编号'],
  }),
  name: text({
    label: '作品/队伍名称',
    section: WORK,
    required: true,
    searched: true,
    column: 240,
    titles: ['作品名称', '队伍名称', '项目名称', '名称', '论文题目'],
  }),
  competition: reference({
    label: '竞赛',
    section: WORK,
    to: 'competition',
    required: true,
    searched: true,
    column: 200,
    titles: ['竞赛名称', '赛事名称', '参赛赛事'],
  }),
  group: choice({
    label: '组别',
    section: WORK,
    required: true,
    column: 80,
    titles: ['参赛组别', '学段'],
    choices: [
      { value: '小学', synonyms: ['小学组'] },
      { value: '初中', synonyms: ['初中组'] },
      { value: '高中', synonyms: ['高中组'] },
      { value: '中职', synonyms: ['中职组'] },
      { value: '教师', synonyms: ['教师组'] },
    ],
  }),
  kind: choice({
    label: '作品类别',
    section: WORK,
    required: true,
    column: 110,
    titles: ['类别', '类型', '参赛类别'],
    choices: [
      { value: '小发明' },
      { value: '小制作' },
      { value: '小论文' },
      { value: '科技创新成果', synonyms: ['创新成果', '科技创新项目'] },
      { value: '科技实践活动', synonyms: ['实践活动'] },
      { value: '科幻画', synonyms: ['科学幻想画', '少儿科幻画'] },
      { value: '机器人' },
      { value: '学科竞赛', synonyms: ['学科'] },
      { value: '夏令营营员', synonyms: ['营员'] },
      { value: '其他', synonyms: ['其它'] },
    ],
  }),
  discipline: text({ label: '学科/项目', section: WORK, searched: true, titles: ['学科', '项目', '学科领域', '赛项'] }),
  summary: longText({ label: '作品简介', section: WORK, titles: ['简介', '内容简介', '摘要'] }),
  original: yesNo({ label: '原创承诺', section: WORK, titles: ['是否原创', '原创声明'] }),
  district: districtOf(PEOPLE, { required: true, titles: ['所在区县', '推荐区县', '区（县）', '报送区县'] }),
  school: schoolOf(PEOPLE, { required: true }),
  entrants: text({
    label: '参赛学生',
    section: PEOPLE,
    required: true,
    sensitive: true,
    titles: ['作者', '学生姓名', '参赛选手', '队员', '姓名', '作者姓名'],
    help: '几名学生之间用顿号隔开',
  }),
  size: integer({ label: '人数', section: PEOPLE, unit: '人', min: 1, max: 100, titles: ['队员人数', '参赛人数'] }),
  grades: grades({ label: '年级', section: PEOPLE, titles: ['学生年级'] }),
  tutors: text({ label: '指导教师', section: PEOPLE, searched: true, column: 110, titles: ['辅导教师', '教练'] }),
  phone: phone({ label: '联系电话', section: PEOPLE, titles: ['手机', '手机号码', '指导教师电话', '监护人电话'] }),
  guardianAgreed: yesNo({
    label: '监护人同意',
    section: PEOPLE,
    titles: ['监护人授权', '家长同意'],
    help: '不满 14 周岁的，处理个人信息应取得监护人同意',
  }),
  score: decimal({ granted: true, label: '评审得分', section: RESULT, scale: 2, min: 0, titles: ['得分'] }),
  award: choice({
    granted: true,
    label: '奖项',
    section: RESULT,
    column: 90,
    titles: ['获奖等级', '奖次'],
    choices: [
      { value: '市长奖' },
      { value: '一等奖', synonyms: ['一等'] },
      { value: '二等奖', synonyms: ['二等'] },
      { value: '三等奖', synonyms: ['三等'] },
      { value: '优秀奖', synonyms: ['优胜奖', '鼓励奖'] },
      { value: '入选', synonyms: ['入围', '入选营员'] },
    ],
  }),
  certificateNumber: text({ granted: true, label: '证书编号', section: RESULT, unique: true, searched: true }),
  forwarded: yesNo({ granted: true, label: '推荐参加全国赛', section: RESULT }),
};

export type ContestEntryValues = ValuesOf<typeof fields>;

export const contestEntry = defineRegister({
  name: 'contestEntry',
  label: '参赛作品',
  place: { path: '/contest-entries', title: '参赛作品与队伍', counter: '件', imports: true },
  measure: 4,
  fields,
  statuses: {
    submitted: { label: '已报送', tone: 'accent', next: ['checked', 'rejected', 'withdrawn'] },
    checked: { label: '通过初审', tone: 'accent', next: ['awarded', 'passedOver', 'withdrawn'] },
    awarded: { label: '获奖', tone: 'good', next: ['checked'] },
    passedOver: { label: '未获奖', next: ['checked'] },
    rejected: { label: '未通过初审', tone: 'bad', next: ['submitted'] },
    withdrawn: { label: '撤回', next: ['submitted'] },
  },
  initialStatus: 'submitted',
  title: ['name'],
  identity: [['code'], ['name', 'competition', 'school']],
  sort: 'competition',
  rules: [
    {
      code: 'entry.not-original',
      level: 'Q',
      field: 'original',
      check: (v) => (v.original === false ? '没有作出原创承诺' : null),
    },
    {
      code: 'entry.guardian',
      level: 'Q',
      field: 'guardianAgreed',
      check: (v) => (v.group === '小学' && v.guardianAgreed === false ? '小学生参赛，还没有监护人同意' : null),
    },
  ],
});
