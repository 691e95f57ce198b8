import { coordinateRules, coordinates } from './common/place';
import {
  choice,
  creditCode,
  date,
  decimal,
  defineRegister,
  integer,
  mail,
  phone,
  reference,
  text,
  type ValuesOf,
  yesNo,
} from './define';

const UNIT = '单位';
const CONTACT = '联系方式';
const PLACE = '场地';
const PEOPLE = '人员';
const WORK = '运营';
const NAMING = '命名';

/** 中小学校外科普基地 (measure 1): fields that application forms and district workbooks carry (domain.md §3). */
const fields = {
  unitName: text({
    label: '单位名称',
    section: UNIT,
    required: true,
    searched: true,
    column: 240,
    titles: ['申报单位名称', '申报单位', '基地名称', '单位全称'],
  }),
  district: reference({
    label: '区县',
    section: UNIT,
    to: 'district',
    required: true,
    searched: true,
    column: 130,
    titles: ['所在区县', '区（县）', '区县名称'],
  }),
  kind: choice({
    label: '基地类型',
    section: UNIT,
    required: true,
    column: 150,
    titles: ['申报类型', '类型', '基地类别', '申报类别'],
    choices: [
      { value: '科技场馆类', synonyms: ['场馆', '场馆类', '科技场馆'] },
      { value: '教育科研与重大工程类', synonyms: ['教育科研类', '研发创作', '教育培训', '教育、科研与重大工程类'] },
      { value: '“三农”类', synonyms: ['三农类', '"三农"类', '三农'] },
      { value: '企业类', synonyms: ['企业'] },
      { value: '自然资源类', synonyms: ['自然资源', '旅游景区'] },
      { value: '其他类', synonyms: ['其他', '其它', '其它类', '传媒'] },
    ],
  }),
  creditCode: creditCode({
    label: '统一社会信用代码',
    section: UNIT,
    unique: true,
    searched: true,
    column: 190,
    titles: ['信用代码', '社会信用代码', '统一信用代码'],
    help: '18 位，由数字和大写字母组成，不含 I、O、Z、S、V',
  }),
  recommendedBy: text({
    label: '推荐单位',
    section: UNIT,
    titles: ['区（园区）/部门', '推荐部门', '区县/部门'],
    help: '区县教委和区县科协',
  }),
  legalPerson: text({
    label: '法定代表人',
    section: UNIT,
    required: true,
    person: true,
    titles: ['法人', '法人代表', '单位负责人'],
  }),
  contact: text({
    label: '联系人',
    section: CONTACT,
    required: true,
    person: true,
    searched: true,
    column: 90,
    titles: ['联系人姓名'],
  }),
  phone: phone({
    label: '手机',
    section: CONTACT,
    required: true,
    column: 130,
    titles: ['联系电话', '手机号', '手机号码', '联系人手机'],
  }),
  mail: mail({ label: '电子邮箱', section: CONTACT, titles: ['邮箱', '电子邮件'] }),
  address: text({ label: '详细地址', section: CONTACT, required: true, titles: ['地址', '单位地址', '通讯地址'] }),
  ...coordinates(CONTACT),
  buildingArea: decimal({ label: '建筑面积', section: PLACE, unit: '㎡', scale: 2, min: 0 }),
  exhibitionArea: decimal({
    label: '展教面积',
    section: PLACE,
    required: true,
    unit: '㎡',
    scale: 2,
    min: 0,
    titles: ['展示面积', '科普展教面积'],
  }),
  capacity: integer({
    label: '单次最大承载人数',
    section: PLACE,
    required: true,
    unit: '人',
    min: 0,
    titles: ['单次最大接待人数', '最大承载人数'],
  }),
  fullTimeStaff: integer({
    label: '科普专职人员数',
    section: PEOPLE,
    unit: '人',
    min: 0,
    titles: ['专职人员数', '专职人员'],
  }),
  partTimeStaff: integer({
    label: '科普兼职人员数',
    section: PEOPLE,
    unit: '人',
    min: 0,
    titles: ['兼职人员数', '兼职人员'],
  }),
  instructors: integer({
    label: '专职辅导员数',
    section: PEOPLE,
    unit: '人',
    min: 0,
    column: 110,
    titles: ['专职科技辅导员数', '专职科技辅导员', '专职辅导员'],
    help: '政策举措二：不少于 2 名',
  }),
  courses: integer({
    label: '课程数',
    section: WORK,
    required: true,
    unit: '门',
    min: 0,
    column: 80,
    titles: ['已开发课程数', '开发课程数'],
    help: '政策举措二：以学年为单位至少一套',
  }),
  visitors: integer({
    label: '年接待人次',
    section: WORK,
    required: true,
    unit: '人次',
    min: 0,
    column: 110,
    titles: ['年接待量', '年接待人数'],
  }),
  openDays: integer({
    label: '年开放天数',
    section: WORK,
    required: true,
    unit: '天',
    min: 0,
    max: 366,
    column: 100,
    titles: ['开放天数'],
  }),
  minorDays: integer({
    label: '未成年人优惠天数',
    section: WORK,
    required: true,
    unit: '天',
    min: 0,
    max: 366,
    titles: ['未成年人优惠开放天数', '免费或优惠天数'],
  }),
  funds: decimal({
    label: '年度科普经费',
    section: WORK,
    unit: '万元',
    scale: 2,
    min: 0,
    titles: ['科普经费', '上年度科普经费'],
  }),
  safetyPlan: yesNo({ label: '安全预案', section: WORK, required: true, titles: ['是否有安全预案', '有无安全预案'] }),
  earlierTitles: text({ label: '已获命名', section: NAMING, titles: ['已所获命名情况', '已获命名情况', '所获命名'] }),
  appliedOn: date({ label: '申报日期', section: NAMING, titles: ['申报时间', '填报日期'] }),
  batch: text({ granted: true, label: '命名批次', section: NAMING, column: 120 }),
  docNumber: text({ granted: true, label: '命名文号', section: NAMING, searched: true }),
  plaqueNumber: text({ granted: true, label: '牌匾号', section: NAMING, unique: true, searched: true }),
  validFrom: date({ granted: true, label: '有效期起', section: NAMING }),
  validTo: date({ granted: true, label: '有效期止', section: NAMING, column: 110 }),
  assessment: choice({
    granted: true,
    label: '年度评估结果',
    section: NAMING,
    column: 120,
    choices: ['优秀', '合格', '限期整改', '取消称号'].map((value) => ({ value })),
  }),
  assessedYear: integer({ granted: true, label: '评估年度', section: NAMING, min: 2000, max: 2100 }),
  rectifyBy: date({ granted: true, label: '整改期限', section: NAMING, column: 110 }),
};

export type BaseValues = ValuesOf<typeof fields>;

export const base = defineRegister({
  name: 'base',
  label: '基地',
  place: { path: '/bases', title: '科普基地', counter: '个', imports: true },
  measure: 1,
  fields,
  statuses: {
    applied: { label: '申报', next: [] },
    named: { label: '命名', next: ['revoked'] },
    revoked: { label: '撤销', next: ['named'] },
  },
  initialStatus: 'applied',
  title: ['unitName'],
  identity: [['creditCode'], ['unitName', 'district']],
  sort: 'district',
  term: { label: '命名有效期', ends: 'validTo', of: ['named'] },
  rules: [
    {
      code: 'area.show>build',
      level: 'W',
      field: 'exhibitionArea',
      check: (v) =>
        v.exhibitionArea !== null && v.buildingArea !== null && v.exhibitionArea > v.buildingArea
          ? '展教面积大于建筑面积，请核对'
          : null,
    },
    {
      code: 'days.minors>open',
      level: 'W',
      field: 'minorDays',
      check: (v) =>
        v.minorDays !== null && v.openDays !== null && v.minorDays > v.openDays
          ? '未成年人优惠天数多于年开放天数，请核对'
          : null,
    },
    ...coordinateRules,
    {
      code: 'base.tutors<2',
      level: 'Q',
      field: 'instructors',
      check: (v) => (v.instructors !== null && v.instructors < 2 ? '专职辅导员不足 2 名（政策举措二）' : null),
    },
    {
      code: 'base.courses<1',
      level: 'Q',
      field: 'courses',
      check: (v) => (v.courses !== null && v.courses < 1 ? '没有已开发的课程（政策举措二要求至少一套）' : null),
    },
    {
      code: 'base.no-safety-plan',
      level: 'Q',
      field: 'safetyPlan',
      check: (v) => (v.safetyPlan === false ? '没有安全预案' : null),
    },
  ],
});
