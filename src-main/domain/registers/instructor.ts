import { personFields, sexRule } from './common/person';
import {
  type CrossRule,
  choice,
  date,
  defineRegister,
  type Field,
  integer,
  phone,
  reference,
  text,
  type ValuesOf,
} from './define';

const PERSON = '人员';
const WORK = '从业';
const TRAINING = '参加市级培训日期';
const STAR = '星级';

const STARS = [
  { value: '五星', synonyms: ['五星级', '5星', '5星级', '★★★★★', '五'] },
  { value: '四星', synonyms: ['四星级', '4星', '4星级', '★★★★', '四'] },
  { value: '三星', synonyms: ['三星级', '3星', '3星级', '★★★', '三'] },
];

/** Years whose trainings a roster has room for; the three-year cycle is counted over them. */
const YEARS = [2022, 2023, 2024, 2025, 2026, 2027, 2028] as const;
type TrainingKey = `training${(typeof YEARS)[number]}`;

/** One date a year, as rosters keep them: the column's title says the year. */
const trainings = Object.fromEntries(
  YEARS.map((year) => [
    `training${year}`,
    date({
      label: `市级培训${year}年`,
      section: TRAINING,
      titles: [`${year}年`, `${TRAINING}${year}年`],
      year,
      future: 'E',
    }),
  ]),
) as Record<TrainingKey, Field<'date'>>;

/** 校外科技辅导员 (measures 2, 6 and 7): people of the bases, their training and their stars (domain.md §3). */
const fields = {
  name: text({
    label: '姓名',
    section: PERSON,
    required: true,
    person: true,
    searched: true,
    column: 110,
    titles: ['辅导员姓名', '辅导员'],
  }),
  base: reference({
    label: '所属基地',
    section: PERSON,
    to: 'base',
    open: true,
    required: true,
    searched: true,
    column: 240,
    titles: ['基地', '基地名称', '所在基地', '工作单位', '单位名称'],
  }),
  district: reference({
    label: '区县',
    section: PERSON,
    to: 'district',
    column: 130,
    titles: ['所在区县', '区（县）'],
  }),
  ...personFields(PERSON),
  phone: phone({ label: '手机', section: PERSON, column: 130, titles: ['联系电话', '手机号', '手机号码'] }),
  education: text({ label: '学历', section: PERSON, titles: ['学历学位', '文化程度'] }),
  major: text({ label: '专业', section: PERSON, titles: ['所学专业'] }),
  employment: choice({
    label: '专职/兼职',
    section: WORK,
    required: true,
    column: 100,
    titles: ['专兼职', '专职或兼职', '用工性质'],
    choices: [
      { value: '专职', synonyms: ['专', '全职'] },
      { value: '兼职', synonyms: ['兼'] },
    ],
  }),
  rank: text({ label: '专业技术职称', section: WORK, titles: ['职称', '技术职称'] }),
  level: choice({
    label: '认证级别',
    section: WORK,
    titles: ['辅导员级别', '科技辅导员级别'],
    choices: [
      { value: '初级', synonyms: ['初级科技辅导员'] },
      { value: '中级', synonyms: ['中级科技辅导员'] },
      { value: '高级', synonyms: ['高级科技辅导员'] },
    ],
  }),
  years: integer({
    label: '从事科普工作年限',
    section: WORK,
    unit: '年',
    min: 0,
    max: 60,
    titles: ['科普工作年限', '从业年限'],
  }),
  hiredOn: date({ label: '入职日期', section: WORK, titles: ['入职时间', '从业起始'] }),
  ...trainings,
  star: choice({ label: '现有星级', section: STAR, column: 90, titles: ['星级'], choices: STARS }),
  teaches: text({ label: '授课课程', section: STAR, titles: ['主讲课程', '讲授课程'] }),
  appliedStar: choice({
    label: '申报星级',
    section: STAR,
    column: 90,
    choices: STARS,
    noneWords: ['不申报', '未申报'],
  }),
  applicationCode: text({ label: '星级申报编号', section: STAR, unique: true, searched: true, titles: ['申报编号'] }),
  starFrom: date({ granted: true, label: '星级有效期起', section: STAR }),
  starTo: date({ granted: true, label: '星级有效期止', section: STAR, column: 110 }),
  starNumber: text({ granted: true, label: '星级证书编号', section: STAR, unique: true, searched: true }),
};

export type InstructorValues = ValuesOf<typeof fields>;

/** A training before the person was taken on was another one's, or one of the dates is wrong. */
const trainedBefore = (year: (typeof YEARS)[number]): CrossRule<typeof fields> => ({
  code: 'training.before-hired',
  level: 'W',
  field: `training${year}`,
  check: (v) => {
    const trained = v[`training${year}`];
    return trained !== null && v.hiredOn !== null && trained < v.hiredOn ? '培训日期早于入职日期，请核对' : null;
  },
});

export const instructor = defineRegister({
  name: 'instructor',
  label: '辅导员',
  place: { path: '/instructors', title: '科技辅导员', counter: '名', imports: true },
  measure: 6,
  fields,
  statuses: { active: { label: '在岗', tone: 'good', next: ['left'] }, left: { label: '离岗', next: ['active'] } },
  initialStatus: 'active',
  title: ['name'],
  // Who works for two bases part-time is in the register of each.
  identity: [
    ['idNumber', 'base'],
    ['name', 'base'],
  ],
  sort: 'base',
  rules: [
    sexRule,
    ...YEARS.map(trainedBefore),
    {
      code: 'star.part-time',
      level: 'Q',
      field: 'appliedStar',
      check: (v) => (v.appliedStar !== null && v.employment === '兼职' ? '兼职辅导员不能申报星级' : null),
    },
  ],
  setRules: [
    {
      code: 'instructor.two-bases',
      level: 'C',
      field: 'idNumber',
      same: ['idNumber'],
      differ: 'base',
      of: (v) => v.employment === '专职',
      statuses: ['active'],
      message: '同一人在两个基地都登记为专职',
    },
  ],
});
