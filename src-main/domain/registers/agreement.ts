import { inOrder } from './common/dates';
import { baseOf, districtOf, period, schoolOf } from './common/usual';
import { choice, choices, date, decimal, defineRegister, integer, longText, text, yesNo } from './define';

const PARTIES = '双方';
const TERMS = '约定';
const MONEY = '费用';

/** 服务协议 (measure 1): a school and a base have chosen each other; services are bought or given free of charge. */
const fields = {
  code: text({
    label: '协议编号',
    section: PARTIES,
    unique: true,
    searched: true,
    column: 130,
    titles: ['编号', '合同编号'],
  }),
  name: text({
    label: '协议名称',
    section: PARTIES,
    required: true,
    searched: true,
    column: 240,
    titles: ['名称', '合同名称', '服务项目'],
  }),
  school: schoolOf(PARTIES, { required: true, titles: ['学校名称', '甲方', '购买方'] }),
  base: baseOf(PARTIES, { required: true, titles: ['基地名称', '乙方', '服务方', '科普基地'] }),
  district: districtOf(PARTIES),
  way: choice({
    editable: true,
    label: '合作方式',
    section: PARTIES,
    required: true,
    column: 100,
    titles: ['服务方式', '方式', '协议类型'],
    choices: [
      { value: '购买服务', synonyms: ['政府购买', '付费'] },
      { value: '双向选择', synonyms: ['互选', '结对'] },
      { value: '公益服务', synonyms: ['免费', '公益', '无偿'] },
    ],
  }),
  services: choices({
    editable: true,
    label: '服务内容',
    section: TERMS,
    required: true,
    column: 150,
    titles: ['内容', '服务项目内容'],
    choices: [
      { value: '走出去参观实践', synonyms: ['走出去', '参观', '研学'] },
      { value: '请进来课程', synonyms: ['请进来', '课程进校', '送课进校'] },
      { value: '课后服务活动', synonyms: ['课后服务'] },
      { value: '资源包', synonyms: ['课程资源包'] },
      { value: '辅导员派驻', synonyms: ['选聘辅导员'] },
    ],
  }),
  signedOn: date({ label: '签订日期', section: TERMS, future: 'E', titles: ['签约日期', '签订时间'] }),
  ...period(TERMS, '服务起始日', '服务截止日', {
    from: ['起始日期', '服务开始', '期限起'],
    to: ['截止日期', '服务结束', '期限止'],
  }),
  times: integer({ label: '约定次数', section: TERMS, unit: '次', min: 0, titles: ['次数', '服务次数'] }),
  pupils: integer({
    label: '服务学生数',
    section: TERMS,
    unit: '人',
    min: 0,
    column: 100,
    titles: ['学生数', '学生人数'],
  }),
  safetyAgreed: yesNo({
    label: '约定安全责任',
    section: TERMS,
    required: true,
    titles: ['安全责任', '安全条款', '是否约定安全责任'],
  }),
  price: decimal({
    label: '协议金额',
    section: MONEY,
    unit: '元',
    scale: 2,
    min: 0,
    zeroIsNone: true,
    column: 110,
    titles: ['金额', '合同金额', '费用'],
  }),
  source: choice({
    editable: true,
    label: '资金来源',
    section: MONEY,
    titles: ['经费来源'],
    choices: [
      { value: '课后服务经费' },
      { value: '财政专项' },
      { value: '学校公用经费' },
      { value: '家长自愿分担' },
      { value: '社会资助' },
      { value: '其他', synonyms: ['其它'] },
    ],
  }),
  paid: decimal({ label: '已支付金额', section: MONEY, unit: '元', scale: 2, min: 0, titles: ['已付金额'] }),
  evaluation: longText({ label: '履约评价', section: MONEY, titles: ['评价', '服务评价'] }),
};

export const agreement = defineRegister({
  name: 'agreement',
  label: '服务协议',
  place: { path: '/agreements', title: '服务协议', counter: '份', imports: true },
  measure: 1,
  fields,
  statuses: {
    draft: { label: '拟签', tone: 'accent', next: ['active', 'terminated'] },
    active: { label: '履行中', tone: 'good', next: ['terminated'] },
    expired: { label: '到期', tone: 'warn', next: ['active'] },
    terminated: { label: '终止', tone: 'bad', next: ['active'] },
  },
  initialStatus: 'draft',
  title: ['name'],
  identity: [['code'], ['school', 'base', 'startsOn']],
  sort: 'startsOn',
  statusRules: [
    {
      from: ['active'],
      to: 'expired',
      when: 'always',
      check: (v, today) => (v.endsOn !== null && v.endsOn < today ? `服务已于 ${v.endsOn} 到期` : null),
    },
    {
      from: ['draft'],
      to: 'expired',
      when: 'entry',
      check: (v, today) =>
        v.signedOn !== null && v.endsOn !== null && v.endsOn < today ? `服务已于 ${v.endsOn} 到期` : null,
    },
    {
      from: ['draft'],
      to: 'active',
      when: 'entry',
      check: (v, today) => (v.signedOn !== null && v.signedOn <= today ? '协议已签订' : null),
    },
  ],
  term: { label: '服务期', ends: 'endsOn', of: ['active'] },
  rules: [
    inOrder('startsOn', 'endsOn', { from: '服务起始日', to: '服务截止日' }),
    {
      code: 'agreement.free-price',
      level: 'W',
      field: 'price',
      check: (v) => (v.way === '公益服务' && v.price !== null ? '公益服务不收费，却填了协议金额，请核对' : null),
    },
    {
      code: 'agreement.paid>price',
      level: 'W',
      field: 'paid',
      check: (v) => (v.paid !== null && v.price !== null && v.paid > v.price ? '已支付金额多于协议金额，请核对' : null),
    },
    {
      code: 'agreement.no-safety',
      level: 'Q',
      field: 'safetyAgreed',
      check: (v) => (v.safetyAgreed === false ? '协议没有约定安全责任，请补充' : null),
    },
  ],
});
