import { STAGES, teachingFields } from './common/teaching';
import {
  choice,
  choices,
  defineRegister,
  integer,
  longText,
  phone,
  reference,
  schoolYear,
  text,
  type ValuesOf,
  yesNo,
} from './define';

const COURSE = '课程';
const TEACHING = '实施';
const CONTENT = '内容';

/** 科普课程 (measure 2): each base offers at least one by school year (domain.md §3). */
const fields = {
  code: text({
    label: '课程编号',
    section: COURSE,
    unique: true,
    searched: true,
    column: 120,
    titles: ['编号', '申报编号'],
  }),
  name: text({
    label: '课程名称',
    section: COURSE,
    required: true,
    searched: true,
    column: 240,
    titles: ['名称', '课程'],
  }),
  base: reference({
    label: '申报基地',
    section: COURSE,
    to: 'base',
    open: true,
    required: true,
    searched: true,
    column: 220,
    titles: ['所属基地', '基地', '基地名称', '申报单位', '开发单位'],
  }),
  district: reference({ label: '区县', section: COURSE, to: 'district', titles: ['所在区县', '区（县）'] }),
  ...teachingFields(COURSE),
  stage: choices({
    label: '适用学段',
    section: COURSE,
    titles: ['学段', '适合学段'],
    choices: STAGES,
  }),
  kind: choice({
    editable: true,
    label: '课程类型',
    section: COURSE,
    column: 100,
    titles: ['类型', '课程类别'],
    choices: ['观摩体验', '科学考察', '科学探究', '工程实践', '专题研究'].map((value) => ({ value })),
  }),
  schoolYear: schoolYear({ label: '学年', section: TEACHING, required: true, column: 140, titles: ['开课学年'] }),
  cycle: choice({
    editable: true,
    label: '实施周期',
    section: TEACHING,
    titles: ['开课周期', '周期'],
    choices: [{ value: '学年' }, { value: '学期' }, { value: '一次性', synonyms: ['单次'] }],
  }),
  lessons: integer({
    label: '课时数',
    section: TEACHING,
    required: true,
    unit: '课时',
    min: 1,
    max: 400,
    column: 80,
    titles: ['课时', '总课时'],
  }),
  minutes: integer({
    label: '每课时时长',
    section: TEACHING,
    unit: '分钟',
    min: 1,
    max: 240,
    titles: ['课时时长', '每课时分钟数'],
  }),
  pack: yesNo({ label: '是否有资源包', section: TEACHING, titles: ['资源包', '有无资源包'] }),
  timesHeld: integer({ label: '已开课次数', section: TEACHING, unit: '次', min: 0 }),
  served: integer({ label: '受益人次', section: TEACHING, unit: '人次', min: 0 }),
  instructor: text({
    label: '主讲辅导员',
    section: TEACHING,
    person: true,
    searched: true,
    column: 100,
    titles: ['主讲人', '授课教师', '主讲教师', '辅导员'],
  }),
  phone: phone({ label: '联系电话', section: TEACHING, titles: ['手机', '手机号码', '联系方式'] }),
  goals: longText({ label: '课程目标', section: CONTENT, titles: ['教学目标', '目标'] }),
  summary: longText({ label: '课程简介', section: CONTENT, titles: ['简介', '课程内容', '内容简介'] }),
  assessment: longText({ label: '课程评价', section: CONTENT, titles: ['评价方式', '评价'] }),
  online: text({ label: '线上资源', section: CONTENT, titles: ['线上资源网址', '资源链接'] }),
  honour: text({ granted: true, label: '所获称号', section: CONTENT, searched: true }),
};

export type CourseValues = ValuesOf<typeof fields>;

export const course = defineRegister({
  name: 'course',
  label: '课程',
  place: { path: '/courses', title: '科普课程', counter: '门', imports: true },
  measure: 2,
  fields,
  statuses: {
    offered: { label: '开设', tone: 'good', next: ['withdrawn'] },
    withdrawn: { label: '停开', next: ['offered'] },
  },
  initialStatus: 'offered',
  title: ['name'],
  identity: [['code'], ['name', 'base', 'schoolYear']],
  sort: 'base',
  rules: [
    {
      code: 'course.not-by-school-year',
      level: 'Q',
      field: 'cycle',
      check: (v) => (v.cycle === '一次性' ? '政策举措二要求以学年为单位开设课程' : null),
    },
  ],
  setRules: [
    {
      code: 'course.same-name',
      level: 'W',
      field: 'name',
      // A course that goes on is registered anew for every school year.
      same: ['name', 'base', 'schoolYear'],
      statuses: ['offered'],
      message: '同一基地已有同名课程，请核对是否重复申报',
    },
  ],
});
