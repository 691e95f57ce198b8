import { teachingFields } from './common/teaching';
import { baseOf } from './common/usual';
import { choice, choices, date, defineRegister, integer, longText, reference, text } from './define';

const PACK = '资源包';
const CONTENT = '内容';
const RELEASE = '审核与发布';

/** 科普课程资源包 (measure 2): courses made into something that schools far away can use (信息化). */
const fields = {
  code: text({
    label: '资源包编号',
    section: PACK,
    unique: true,
    searched: true,
    column: 120,
    titles: ['编号'],
  }),
  name: text({
    label: '资源包名称',
    section: PACK,
    required: true,
    searched: true,
    column: 240,
    titles: ['名称', '资源名称'],
  }),
  course: reference({
    label: '对应课程',
    section: PACK,
    to: 'course',
    open: true,
    searched: true,
    column: 200,
    titles: ['课程名称', '课程', '来源课程'],
  }),
  base: baseOf(PACK, { label: '开发单位', required: true, titles: ['开发基地', '提供单位', '所属基地', '基地名称'] }),
  ...teachingFields(PACK),
  forms: choices({
    editable: true,
    label: '资源形式',
    section: CONTENT,
    required: true,
    column: 140,
    titles: ['资源类型', '形式'],
    choices: [
      { value: '视频', synonyms: ['微课', '视频课程', '教学视频'] },
      { value: '课件', synonyms: ['PPT', '幻灯片'] },
      { value: '教案', synonyms: ['教学设计'] },
      { value: '学具材料', synonyms: ['材料包', '实验材料', '教具'] },
      { value: '虚拟实验', synonyms: ['虚拟仿真'] },
      { value: '图书' },
      { value: '其他', synonyms: ['其它'] },
    ],
  }),
  lessons: integer({ label: '课时数', section: CONTENT, unit: '课时', min: 1, max: 400, titles: ['课时'] }),
  items: longText({ label: '资源清单', section: CONTENT, titles: ['清单', '资源包内容', '内容清单'] }),
  online: text({ label: '线上地址', section: CONTENT, titles: ['网址', '线上资源', '资源链接'] }),
  requires: text({ label: '使用条件', section: CONTENT, help: '需要的网络、设备或场地', titles: ['设备要求'] }),
  copies: integer({ label: '制作套数', section: RELEASE, unit: '套', min: 0, column: 90, titles: ['套数', '数量'] }),
  madeOn: date({ label: '完成日期', section: RELEASE, future: 'W', titles: ['制作日期', '完成时间'] }),
  reviewedOn: date({
    label: '审核通过日期',
    section: RELEASE,
    future: 'E',
    titles: ['审核日期'],
    help: '进校资源先审后用',
  }),
  reviewer: text({ label: '审核人', section: RELEASE, person: true, titles: ['内容审核人'] }),
  rights: choice({
    label: '著作权授权',
    section: RELEASE,
    titles: ['版权情况', '版权授权'],
    choices: [
      { value: '自有' },
      { value: '已授权', synonyms: ['已取得授权'] },
      { value: '未取得', synonyms: ['未授权'] },
    ],
  }),
};

export const resourcePack = defineRegister({
  name: 'resourcePack',
  label: '资源包',
  place: { path: '/resource-packs', title: '课程资源包', counter: '个', imports: true },
  measure: 2,
  fields,
  statuses: {
    making: { label: '制作中', tone: 'accent', next: ['offered', 'withdrawn'] },
    offered: { label: '可选用', tone: 'good', next: ['withdrawn'] },
    withdrawn: { label: '停用', next: ['offered'] },
  },
  initialStatus: 'making',
  title: ['name'],
  identity: [['code'], ['name', 'base']],
  sort: 'name',
  sheets: [
    {
      title: '资源包清单',
      columns: ['code', 'name', 'base', 'subject', 'grades', 'forms', 'lessons', 'items', 'copies', 'status'],
      sums: ['lessons', 'copies'],
      of: ['making', 'offered'],
    },
  ],
  statusRules: [
    { from: ['making'], to: 'offered', when: 'entry', check: (v) => (v.reviewedOn !== null ? '已通过审核' : null) },
  ],
  rules: [
    {
      code: 'pack.rights',
      level: 'Q',
      field: 'rights',
      check: (v) => (v.rights === '未取得' ? '尚未取得著作权授权，取得前不宜发放到学校' : null),
    },
  ],
});
