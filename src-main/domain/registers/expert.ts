import { birthOf } from '../identity/id-number';
import { ageOn, birthRule, personFields, sexRule } from './common/person';
import { STAGES } from './common/teaching';
import {
  choice,
  choices,
  date,
  defineRegister,
  integer,
  longText,
  mail,
  month,
  phone,
  text,
  type ValuesOf,
} from './define';

const PERSON = '人员';
const WORK = '单位与专业';
const SERVICE = '科普服务';
const TERM = '聘任';

const OLDEST = 65;
/** Frozen when nothing was updated for so long; and so many terms at most (domain.md §3). */
const STALE_YEARS = 2;
const MOST_TERMS = 3;
export const ACADEMICIAN = '两院院士';

/** 科普教育专家资源库 (measure 5): who may be invited to schools and drawn as a judge (domain.md §3). */
const fields = {
  name: text({
    label: '姓名',
    section: PERSON,
    required: true,
    person: true,
    searched: true,
    column: 110,
    titles: ['专家姓名'],
  }),
  birth: month({ label: '出生年月', section: PERSON, required: true, titles: ['出生日期', '出生'] }),
  ...personFields(PERSON),
  party: text({ label: '政治面貌', section: PERSON }),
  phone: phone({
    label: '手机',
    section: PERSON,
    required: true,
    column: 130,
    titles: ['联系电话', '手机号', '手机号码'],
  }),
  mail: mail({ label: '电子邮箱', section: PERSON, titles: ['邮箱', '电子邮件'] }),
  unit: text({
    label: '工作单位',
    section: WORK,
    required: true,
    searched: true,
    column: 220,
    avoids: 'base',
    titles: ['单位', '所在单位', '单位名称'],
  }),
  post: text({ label: '职务', section: WORK, titles: ['行政职务'] }),
  rank: text({ label: '职称', section: WORK, required: true, column: 110, titles: ['专业技术职称', '技术职称'] }),
  education: text({ label: '学历学位', section: WORK, titles: ['学历', '学位'] }),
  field: text({
    label: '专业领域',
    section: WORK,
    required: true,
    searched: true,
    column: 110,
    titles: ['学科领域', '专业', '学科专业'],
    help: '按 GB/T 13745 的一级学科填写',
  }),
  topic: text({ label: '研究方向', section: WORK, searched: true, titles: ['专业方向', '研究领域'] }),
  source: choice({
    editable: true,
    label: '来源类别',
    section: WORK,
    required: true,
    column: 150,
    titles: ['来源', '专家来源', '专家类别'],
    choices: [
      { value: ACADEMICIAN, synonyms: ['院士'] },
      { value: '重庆英才荣誉卡获得者', synonyms: ['英才荣誉卡', '重庆英才荣誉卡'] },
      { value: '重庆英才计划入选者', synonyms: ['英才计划', '重庆英才计划'] },
      { value: '市级学会' },
      { value: '高校', synonyms: ['高等院校', '高等学校'] },
      { value: '科研院所', synonyms: ['科研机构'] },
      { value: '其他', synonyms: ['其它'] },
    ],
  }),
  recommendedBy: text({ label: '推荐单位', section: WORK, required: true, titles: ['推荐部门', '推荐学会'] }),
  forms: choices({
    editable: true,
    label: '擅长形式',
    section: SERVICE,
    titles: ['科普形式', '擅长科普形式'],
    choices: ['讲座', '实验', '访谈', '评审', '培训'].map((value) => ({ value })),
  }),
  stage: choices({ label: '适合学段', section: SERVICE, titles: ['适用学段', '学段'], choices: STAGES }),
  served: text({ label: '可服务区县', section: SERVICE, titles: ['服务区县', '服务区域'] }),
  experience: longText({ label: '科普经历', section: SERVICE, titles: ['科普工作经历'] }),
  works: longText({ label: '近五年科普成果', section: SERVICE, titles: ['科普成果', '近五年成果', '主要科普成果'] }),
  bank: text({ label: '开户行', section: TERM, titles: ['开户银行'] }),
  account: text({ label: '银行账号', section: TERM, sensitive: true, titles: ['账号', '银行卡号', '收款账号'] }),
  formerUnits: longText({
    label: '近三年任职单位',
    section: SERVICE,
    titles: ['曾任职单位', '近三年曾任职单位'],
    help: '用来判断回避；可注明截止年月，如：重庆科技馆（至2024年5月）',
  }),
  avoidance: longText({ label: '需回避情况', section: SERVICE, titles: ['回避情况', '需回避的单位'] }),
  appointment: choice({
    label: '推荐类型',
    section: TERM,
    titles: ['聘任类型', '新聘/续聘'],
    choices: [{ value: '新聘', synonyms: ['新推荐'] }, { value: '续聘' }],
  }),
  terms: integer({ label: '聘任届次', section: TERM, unit: '届', min: 1, max: 20, help: '连同本次，第几届聘任' }),
  letterNumber: text({ label: '聘书号', section: TERM, searched: true, titles: ['原聘书号', '聘书编号'] }),
  termFrom: date({ label: '聘期起', section: TERM, titles: ['原聘期起', '聘期开始'] }),
  termTo: date({ label: '聘期止', section: TERM, column: 110, titles: ['原聘期止', '聘期结束'] }),
  pledgedOn: date({ label: '承诺书签订日期', section: TERM, titles: ['承诺书日期', '承诺日期'] }),
};

export type ExpertValues = ValuesOf<typeof fields>;

/** By the ID number to the day; without one by the month, whose last day is in the person's favour. */
export function expertAge({ idNumber, birth }: Pick<ExpertValues, 'idNumber' | 'birth'>, today: string): number | null {
  const born = idNumber === null ? birth && `${birth}-31` : birthOf(idNumber);
  return born === null ? null : ageOn(born, today);
}

export const expert = defineRegister({
  name: 'expert',
  label: '专家',
  place: { path: '/experts', title: '专家资源库', counter: '名', imports: true },
  measure: 5,
  fields,
  statuses: {
    pending: { label: '待审', tone: 'accent', next: ['listed'] },
    listed: { label: '在库', tone: 'good', next: ['frozen', 'expired', 'left'] },
    frozen: { label: '冻结', tone: 'warn', next: ['listed', 'left'] },
    expired: { label: '到期', tone: 'warn', next: ['listed', 'left'] },
    left: { label: '退库', next: ['listed'] },
  },
  initialStatus: 'pending',
  title: ['name'],
  identity: [['idNumber'], ['name', 'unit']],
  sort: 'name',
  statusRules: [
    {
      from: ['pending', 'listed'],
      to: 'expired',
      when: 'always',
      check: (v, today) => (v.termTo !== null && v.termTo < today ? `聘期已于 ${v.termTo} 届满` : null),
    },
    {
      from: ['listed'],
      to: 'frozen',
      when: 'suggest',
      check: (_, today, changedOn) =>
        ageOn(changedOn, today) >= STALE_YEARS ? `已满 ${STALE_YEARS} 年没有更新资料，建议核实后冻结` : null,
    },
  ],
  term: { label: '聘期', ends: 'termTo', of: ['listed', 'pending'] },
  rules: [
    sexRule,
    birthRule,
    {
      code: 'expert.age>65',
      level: 'Q',
      field: 'birth',
      check: (v, today) => {
        const years = v.source === ACADEMICIAN ? null : expertAge(v, today);
        return years !== null && years > OLDEST ? `已满 ${years} 周岁，超过 ${OLDEST} 周岁（院士除外）` : null;
      },
    },
    {
      code: 'expert.terms>3',
      level: 'Q',
      field: 'terms',
      check: (v) => (v.terms !== null && v.terms > MOST_TERMS ? `已聘任 ${v.terms} 届，超过 ${MOST_TERMS} 届` : null),
    },
    {
      code: 'expert.expired',
      level: 'W',
      field: 'termTo',
      check: (v, today) =>
        v.termTo !== null && v.termTo < today ? `原聘期已于 ${v.termTo} 届满，重新聘任前按到期对待` : null,
    },
  ],
});
