import { inOrder } from './common/dates';
import { districtOf, mailOf } from './common/usual';
import { choice, date, defineRegister, phone, reference, text } from './define';

const PERSON = '联络员';
const CONTACT = '联系方式';

/** 联络员 (measure 10): named by the responsible units, and by the districts' organs of education and association. */
const fields = {
  name: text({
    label: '姓名',
    section: PERSON,
    required: true,
    person: true,
    searched: true,
    column: 110,
    titles: ['联络员姓名', '联络员', '联系人'],
  }),
  unit: text({
    label: '单位',
    section: PERSON,
    required: true,
    searched: true,
    column: 220,
    titles: ['工作单位', '单位名称', '所在单位'],
  }),
  responsibleUnit: reference({
    label: '责任单位',
    section: PERSON,
    to: 'responsibleUnit',
    column: 200,
    help: '市级责任单位的联络员填写',
  }),
  district: districtOf(PERSON, { help: '区县教育部门、科协的联络员填写' }),
  department: text({ label: '处（科）室', section: PERSON, titles: ['处室', '科室', '部门'] }),
  post: text({ label: '职务', section: PERSON, column: 110, titles: ['职务职称'] }),
  role: choice({
    editable: true,
    label: '联络角色',
    section: PERSON,
    required: true,
    column: 100,
    titles: ['角色', '人员类别', '类别'],
    choices: [
      { value: '分管领导', synonyms: ['分管负责人', '领导'] },
      { value: '部门负责人', synonyms: ['处室负责人', '科室负责人'] },
      { value: '联络员', synonyms: ['工作人员', '联系人', '具体工作人员'] },
    ],
  }),
  phone: phone({
    label: '手机',
    section: CONTACT,
    required: true,
    column: 130,
    titles: ['联系电话', '手机号', '手机号码'],
  }),
  telephone: text({ label: '办公电话', section: CONTACT, titles: ['固定电话', '座机'] }),
  mail: mailOf(CONTACT),
  since: date({ label: '任职日期', section: CONTACT, titles: ['起任日期', '任职时间'] }),
  until: date({ label: '离任日期', section: CONTACT, titles: ['卸任日期'] }),
};

export const liaison = defineRegister({
  name: 'liaison',
  label: '联络员',
  place: { path: '/liaisons', title: '联络员', counter: '名', imports: true },
  measure: 10,
  fields,
  statuses: { active: { label: '在任', tone: 'good', next: ['left'] }, left: { label: '离任', next: ['active'] } },
  initialStatus: 'active',
  title: ['name'],
  identity: [['name', 'unit']],
  sort: 'unit',
  statusRules: [
    {
      from: ['active'],
      to: 'left',
      when: 'always',
      check: (v, today) => (v.until !== null && v.until < today ? `已于 ${v.until} 离任` : null),
    },
  ],
  rules: [inOrder('since', 'until', { from: '任职日期', to: '离任日期' })],
});
