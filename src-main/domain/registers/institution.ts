import { coordinateRules, coordinates } from './common/place';
import { districtOf } from './common/usual';
import {
  choice,
  choices,
  creditCode,
  date,
  decimal,
  defineRegister,
  integer,
  longText,
  phone,
  text,
  yesNo,
} from './define';

const UNIT = '机构';
const TEACHING = '办学';
const SAFETY = '规范与安全';

/** 科学素质类校外培训机构 (measure 8): who is looked after by the studies, the monitoring and the forums. */
const fields = {
  name: text({
    label: '机构名称',
    section: UNIT,
    required: true,
    searched: true,
    column: 260,
    titles: ['名称', '培训机构名称', '单位名称', '学校名称'],
  }),
  creditCode: creditCode({
    label: '统一社会信用代码',
    section: UNIT,
    unique: true,
    searched: true,
    column: 190,
    titles: ['信用代码', '社会信用代码'],
  }),
  licence: text({
    label: '办学许可证号',
    section: UNIT,
    unique: true,
    searched: true,
    titles: ['许可证号', '许可证编号', '办学许可证编号'],
  }),
  licenceTo: date({ label: '许可证有效期止', section: UNIT, column: 120, titles: ['许可证有效期', '有效期至'] }),
  registeredAs: choice({
    label: '登记类型',
    section: UNIT,
    titles: ['机构性质', '法人类型'],
    choices: [
      { value: '营利性', synonyms: ['企业法人', '公司'] },
      { value: '非营利性', synonyms: ['民办非企业', '民非', '社会服务机构'] },
    ],
  }),
  district: districtOf(UNIT, { required: true }),
  address: text({ label: '办学地址', section: UNIT, required: true, titles: ['地址', '详细地址', '教学点地址'] }),
  ...coordinates(UNIT),
  legalPerson: text({ label: '法定代表人', section: UNIT, person: true, titles: ['法人', '法人代表', '举办者'] }),
  contact: text({
    label: '负责人',
    section: UNIT,
    required: true,
    person: true,
    searched: true,
    column: 90,
    titles: ['校长', '联系人', '机构负责人'],
  }),
  phone: phone({ label: '联系电话', section: UNIT, required: true, column: 130, titles: ['手机', '手机号码'] }),
  programmes: choices({
    label: '培训项目',
    section: TEACHING,
    required: true,
    column: 160,
    titles: ['项目', '培训内容', '课程类别'],
    choices: [
      { value: '编程', synonyms: ['少儿编程'] },
      { value: '机器人' },
      { value: '科学实验', synonyms: ['科学', '实验'] },
      { value: '航模航海', synonyms: ['航模', '航空航天模型', '船模'] },
      { value: '无人机' },
      { value: '天文' },
      { value: '自然与生态', synonyms: ['自然教育', '生态'] },
      { value: '创客', synonyms: ['STEAM', '3D打印'] },
      { value: '其他', synonyms: ['其它'] },
    ],
  }),
  pupils: integer({
    label: '在训学员数',
    section: TEACHING,
    unit: '人',
    min: 0,
    column: 100,
    titles: ['学员数', '学生数', '培训人数'],
  }),
  staff: integer({ label: '从业人员数', section: TEACHING, unit: '人', min: 0, titles: ['教职工数', '员工数'] }),
  teachers: integer({
    label: '专职教学人员数',
    section: TEACHING,
    unit: '人',
    min: 0,
    titles: ['专职教师数', '教师数'],
  }),
  area: decimal({
    label: '办学面积',
    section: TEACHING,
    unit: '㎡',
    scale: 2,
    min: 0,
    titles: ['建筑面积', '场地面积', '面积'],
  }),
  fee: text({ label: '收费标准', section: TEACHING, titles: ['收费', '收费情况'] }),
  custody: yesNo({ label: '预收费资金监管', section: SAFETY, titles: ['资金监管', '预收费监管', '是否纳入资金监管'] }),
  fireSafety: yesNo({ label: '消防合格', section: SAFETY, required: true, titles: ['消防', '消防验收', '消防安全'] }),
  screened: yesNo({ label: '从业人员已查询', section: SAFETY, titles: ['从业查询', '准入查询'] }),
  pseudoScience: yesNo({ label: '涉嫌传播“伪科学”', section: SAFETY, titles: ['伪科学', '是否涉及伪科学'] }),
  rating: choice({
    label: '评估等级',
    section: SAFETY,
    column: 90,
    titles: ['等级', '年检结论', '评估结果'],
    choices: [
      { value: '优秀', synonyms: ['A', 'A级'] },
      { value: '良好', synonyms: ['B', 'B级'] },
      { value: '合格', synonyms: ['C', 'C级'] },
      { value: '不合格', synonyms: ['D', 'D级'] },
    ],
  }),
  notes: longText({ label: '监管要点', section: SAFETY, titles: ['监管意见'] }),
};

export const institution = defineRegister({
  name: 'institution',
  label: '培训机构',
  place: { path: '/institutions', title: '校外培训机构', counter: '家', imports: true },
  measure: 8,
  fields,
  statuses: {
    operating: { label: '在办', next: ['rectifying', 'suspended', 'closed'] },
    rectifying: { label: '整改', next: ['operating', 'suspended', 'closed'] },
    suspended: { label: '停业', next: ['operating', 'closed'] },
    closed: { label: '注销', next: ['operating'] },
  },
  initialStatus: 'operating',
  title: ['name'],
  identity: [['creditCode'], ['name', 'district']],
  sort: 'district',
  rules: [
    ...coordinateRules,
    {
      code: 'institution.licence-expired',
      level: 'Q',
      field: 'licenceTo',
      check: (v, today) => (v.licenceTo !== null && v.licenceTo < today ? `办学许可证已于 ${v.licenceTo} 到期` : null),
    },
    {
      code: 'institution.fire',
      level: 'Q',
      field: 'fireSafety',
      check: (v) => (v.fireSafety === false ? '消防不合格' : null),
    },
    {
      code: 'institution.pseudo-science',
      level: 'Q',
      field: 'pseudoScience',
      check: (v) => (v.pseudoScience === true ? '涉嫌传播“伪科学”，请会同有关部门规范整治（政策举措八）' : null),
    },
  ],
});
