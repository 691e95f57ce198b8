import { choice, date, defineRegister, reference, text } from './define';
import { districtFinder } from './find-district';

/** 区县 and functional areas, with validity and successor (domain.md §2). The record's id is its code. */
const fields = {
  code: text({ label: '代码', section: '区县', required: true, unique: true, searched: true, column: 110 }),
  name: text({ label: '名称', section: '区县', required: true, searched: true, column: 200 }),
  kind: choice({
    label: '类别',
    section: '区县',
    required: true,
    column: 90,
    choices: [{ value: '区' }, { value: '县' }, { value: '自治县' }, { value: '功能区' }],
  }),
  validFrom: date({ label: '设立日期', section: '沿革', column: 110 }),
  validTo: date({ label: '撤销日期', section: '沿革', column: 110, help: '自这一天起不再存在' }),
  successor: reference({ label: '承接区县', section: '沿革', to: 'district', column: 140 }),
  educationOrgan: text({ label: '教育主管部门', section: '机构', column: 190, help: '与“区县名＋教委”不同时填写' }),
  associationOrgan: text({ label: '科协组织', section: '机构', column: 190, help: '与“区县名＋科协”不同时填写' }),
};

export const district = defineRegister({
  name: 'district',
  label: '区县',
  place: { path: '/districts', title: '区县', counter: '个', imports: false },
  measure: 0,
  fields,
  statuses: { active: { label: '现行', next: [] } },
  initialStatus: 'active',
  title: ['name'],
  identity: [['code']],
  sort: 'code',
  key: 'code',
  inForce: (v, today) => (v.validFrom ?? '') <= today && (v.validTo === null || today < v.validTo),
  successor: 'successor',
  rules: [],
  finder: districtFinder,
});
