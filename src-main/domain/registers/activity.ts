import { teachingFields } from './common/teaching';
import {
  choice,
  date,
  decimal,
  defineRegister,
  duration,
  integer,
  longText,
  phone,
  reference,
  text,
  type ValuesOf,
  yesNo,
} from './define';

const ACTIVITY = '活动';
const HOLDING = '开展';
const CONTACT = '联系方式';

/** 课后科普活动 (measure 3): for the nine subjects, fitting into after-school hours (domain.md §3). */
const fields = {
  name: text({
    label: '活动名称',
    section: ACTIVITY,
    required: true,
    searched: true,
    column: 240,
    titles: ['名称', '活动项目', '活动主题'],
  }),
  provider: reference({
    label: '组织单位',
    section: ACTIVITY,
    to: 'base',
    open: true,
    required: true,
    searched: true,
    column: 220,
    titles: ['申报单位', '提供单位', '承办单位', '所属基地', '申报基地', '单位名称'],
  }),
  district: reference({
    label: '区县',
    section: ACTIVITY,
    to: 'district',
    column: 120,
    titles: ['所在区县', '区（县）'],
  }),
  ...teachingFields(ACTIVITY),
  form: choice({
    editable: true,
    label: '活动形式',
    section: ACTIVITY,
    column: 90,
    titles: ['形式', '开展形式'],
    choices: [{ value: '请进来', synonyms: ['进校园'] }, { value: '走出去' }, { value: '线上', synonyms: ['网络'] }],
  }),
  minutes: duration({
    label: '单次时长',
    section: HOLDING,
    usualMax: 180,
    column: 90,
    titles: ['时长', '活动时长', '单场时长'],
  }),
  capacity: integer({
    label: '单场人数',
    section: HOLDING,
    unit: '人',
    min: 0,
    titles: ['人数上限', '每场人数', '单次人数'],
  }),
  timesAYear: integer({
    label: '年场次',
    section: HOLDING,
    unit: '场',
    min: 0,
    titles: ['已开展次数', '场次', '年开展次数'],
  }),
  charged: yesNo({ label: '是否收费', section: HOLDING, titles: ['收费'] }),
  price: decimal({
    label: '收费标准',
    section: HOLDING,
    unit: '元/人',
    scale: 2,
    min: 0,
    zeroIsNone: true,
    titles: ['费用', '收费金额'],
  }),
  safety: longText({ label: '安全措施', section: HOLDING, titles: ['安全提示', '安全保障'] }),
  schoolReady: yesNo({ label: '可进校', section: HOLDING, titles: ['是否可进校', '能否进校'] }),
  fits: longText({
    label: '与课后服务衔接',
    section: HOLDING,
    titles: ['课后服务衔接说明', '与课后服务衔接说明', '衔接说明'],
  }),
  materials: longText({ label: '器材', section: HOLDING, titles: ['所需器材', '活动器材'] }),
  startedOn: date({ label: '首次开展日期', section: HOLDING, future: 'W', titles: ['首次开展时间', '首次开展'] }),
  instructor: text({
    label: '辅导员',
    section: CONTACT,
    person: true,
    searched: true,
    titles: ['主讲辅导员', '负责人'],
  }),
  phone: phone({ label: '联系电话', section: CONTACT, column: 130, titles: ['手机', '手机号码', '联系方式'] }),
  summary: longText({ label: '活动简介', section: CONTACT, titles: ['简介', '活动内容', '内容简介'] }),
  honour: text({ granted: true, label: '所获称号', section: CONTACT, searched: true }),
};

export type ActivityValues = ValuesOf<typeof fields>;

export const activity = defineRegister({
  name: 'activity',
  label: '活动',
  place: { path: '/activities', title: '课后科普活动', counter: '项', imports: true },
  measure: 3,
  fields,
  statuses: {
    offered: { label: '可选', tone: 'good', next: ['withdrawn'] },
    withdrawn: { label: '停办', next: ['offered'] },
  },
  initialStatus: 'offered',
  title: ['name'],
  identity: [['name', 'provider']],
  sort: 'subject',
  rules: [
    {
      code: 'fee.price',
      level: 'W',
      field: 'price',
      check: (v) => (v.charged === false && v.price !== null ? '填了不收费，却又有收费标准，请核对' : null),
    },
  ],
});
