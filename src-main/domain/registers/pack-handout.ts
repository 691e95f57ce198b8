import { districtOf, schoolOf } from './common/usual';
import { choice, date, defineRegister, integer, longText, phone, reference, text } from './define';

const HANDOUT = '发放';
const USE = '使用';

/** 资源包发放 (measure 2): which school got which pack, so that rural schools can be counted. */
const fields = {
  name: text({
    label: '发放批次',
    section: HANDOUT,
    required: true,
    searched: true,
    column: 180,
    titles: ['批次', '发放批次名称'],
    help: '如 2026年春季第一批',
  }),
  pack: reference({
    label: '资源包',
    section: HANDOUT,
    to: 'resourcePack',
    required: true,
    searched: true,
    column: 220,
    titles: ['资源包名称', '资源名称'],
  }),
  school: schoolOf(HANDOUT, { label: '接收学校', required: true, titles: ['学校', '学校名称', '接收单位'] }),
  district: districtOf(HANDOUT),
  copies: integer({
    label: '发放套数',
    section: HANDOUT,
    required: true,
    unit: '套',
    min: 1,
    column: 90,
    titles: ['套数', '数量'],
  }),
  handedOn: date({
    label: '发放日期',
    section: HANDOUT,
    required: true,
    future: 'W',
    column: 110,
    titles: ['发放时间', '签收日期'],
  }),
  way: choice({
    editable: true,
    label: '发放方式',
    section: HANDOUT,
    choices: [{ value: '实物寄送', synonyms: ['邮寄', '快递'] }, { value: '现场领取' }, { value: '线上开通' }],
  }),
  receiver: text({ label: '签收人', section: HANDOUT, person: true, titles: ['接收人', '领取人'] }),
  phone: phone({ label: '联系电话', section: HANDOUT, titles: ['手机', '手机号码'] }),
  pupils: integer({ label: '受益学生数', section: USE, unit: '人', min: 0, column: 100, titles: ['受益人数'] }),
  lessonsHeld: integer({ label: '已开课时数', section: USE, unit: '课时', min: 0, titles: ['使用课时'] }),
  feedback: longText({ label: '使用反馈', section: USE, titles: ['反馈意见', '使用情况'] }),
};

export const packHandout = defineRegister({
  name: 'packHandout',
  label: '资源包发放',
  place: { path: '/pack-handouts', title: '资源包发放', counter: '条', imports: true },
  measure: 2,
  fields,
  statuses: {
    sent: { label: '已发放', tone: 'accent', next: ['received', 'returned'] },
    received: { label: '已签收', tone: 'good', next: ['used', 'returned'] },
    used: { label: '在使用', tone: 'good', next: ['returned'] },
    returned: { label: '已收回', next: ['sent'] },
  },
  initialStatus: 'sent',
  title: ['name'],
  identity: [['pack', 'school', 'handedOn']],
  sort: 'handedOn',
  sheets: [
    {
      title: '资源包发放清单',
      columns: [
        ...(['pack', 'pack.forms', 'school', 'school.rural', 'district', 'name', 'copies'] as const),
        ...(['handedOn', 'way', 'receiver', 'pupils', 'status'] as const),
      ],
      by: 'pack',
      sums: ['school.rural', 'copies', 'pupils'],
      of: ['sent', 'received', 'used'],
    },
  ],
  rules: [],
});
