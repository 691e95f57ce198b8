import { choice, defineRegister, integer, longText, text, yesNo } from './define';

const UNIT = '单位';
const DUTY = '职责';

/**
 * 责任单位 (measure 10): the 20 units that carry out the outline of scientific literacy. The policy gives their number
 * and no names: the shipped list follows how the city's plan divides the work, and is the office's to correct.
 */
const fields = {
  code: text({ label: '单位代号', section: UNIT, required: true, unique: true, column: 90, titles: ['代号', '编号'] }),
  name: text({
    label: '单位名称',
    section: UNIT,
    required: true,
    unique: true,
    searched: true,
    column: 260,
    titles: ['名称', '责任单位', '单位'],
  }),
  short: text({ label: '简称', section: UNIT, searched: true, column: 130, titles: ['单位简称'] }),
  order: integer({ label: '排序', section: UNIT, min: 1, max: 999, column: 70, titles: ['序号'] }),
  kind: choice({
    label: '单位类别',
    section: UNIT,
    required: true,
    column: 110,
    titles: ['类别', '性质'],
    choices: [
      { value: '党委部门', synonyms: ['市委部门'] },
      { value: '政府部门', synonyms: ['市政府部门'] },
      { value: '群团组织', synonyms: ['人民团体', '群团'] },
      { value: '直属机构', synonyms: ['事业单位'] },
    ],
  }),
  leading: yesNo({ label: '牵头单位', section: DUTY, column: 90, titles: ['是否牵头'] }),
  department: text({ label: '责任处室', section: DUTY, titles: ['处室', '牵头处室'] }),
  duties: longText({ label: '职责任务', section: DUTY, titles: ['职责', '任务分工', '重点任务'] }),
  telephone: text({ label: '办公电话', section: DUTY, titles: ['电话', '固定电话'] }),
  address: text({ label: '地址', section: DUTY, titles: ['通讯地址', '办公地址'] }),
};

export const responsibleUnit = defineRegister({
  name: 'responsibleUnit',
  label: '责任单位',
  place: { path: '/units', title: '责任单位', counter: '家', imports: true },
  measure: 10,
  fields,
  statuses: { active: { label: '现任', tone: 'good', next: ['left'] }, left: { label: '不再承担', next: ['active'] } },
  initialStatus: 'active',
  title: ['name'],
  identity: [['code'], ['name']],
  sort: 'order',
  key: 'code',
  rules: [],
});
