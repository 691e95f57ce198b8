import { districtOf, docNumber, yearOf } from './common/usual';
import { choice, date, decimal, defineRegister, integer, longText, text, type ValuesOf, yesNo } from './define';

const TARGET = '考核对象';
const SCORES = '得分';
const RESULT = '结果';

/** 年度考核 (measure 10): one organ of one district in one year: 自评, 审核, result. */
const fields = {
  year: yearOf(TARGET, { label: '考核年度', titles: ['年度', '年份'] }),
  name: text({
    label: '被考核单位',
    section: TARGET,
    required: true,
    searched: true,
    column: 220,
    titles: ['单位', '单位名称', '考核对象'],
    help: '如 渝中区教委、渝中区科协',
  }),
  district: districtOf(TARGET, { required: true }),
  kind: choice({
    label: '单位类别',
    section: TARGET,
    required: true,
    column: 100,
    titles: ['类别'],
    choices: [
      { value: '教育部门', synonyms: ['教委', '区县教委'] },
      { value: '科协组织', synonyms: ['科协', '区县科协'] },
    ],
  }),
  reportedOn: date({
    label: '自评报送日期',
    section: SCORES,
    future: 'E',
    column: 120,
    titles: ['报送日期', '报送时间', '自评日期'],
  }),
  selfScore: decimal({
    label: '自评得分',
    section: SCORES,
    unit: '分',
    scale: 2,
    min: 0,
    column: 90,
    titles: ['自评分', '自评'],
  }),
  auditScore: decimal({
    label: '审核得分',
    section: SCORES,
    unit: '分',
    scale: 2,
    min: 0,
    column: 90,
    titles: ['审核分', '核定得分', '考核得分'],
  }),
  bonus: decimal({ label: '加分', section: SCORES, unit: '分', scale: 2, min: 0 }),
  deduction: decimal({ label: '扣分', section: SCORES, unit: '分', scale: 2, min: 0 }),
  auditedBy: text({ label: '审核人', section: SCORES, person: true, titles: ['核定人'] }),
  comments: longText({ label: '审核意见', section: SCORES, titles: ['意见', '扣分说明'] }),
  total: decimal({
    label: '最终得分',
    section: RESULT,
    granted: true,
    unit: '分',
    scale: 2,
    min: 0,
    column: 90,
    titles: ['总分'],
  }),
  place: integer({ granted: true, label: '名次', section: RESULT, min: 1, column: 70, titles: ['排名'] }),
  grade: choice({
    granted: true,
    label: '等次',
    section: RESULT,
    column: 80,
    titles: ['考核等次', '等级'],
    choices: [{ value: '优秀' }, { value: '良好' }, { value: '合格' }, { value: '不合格' }],
  }),
  commended: yesNo({ granted: true, label: '予以表扬', section: RESULT, titles: ['是否表扬'] }),
  docNumber: { ...docNumber(RESULT, '通报文号'), granted: true },
};

export type AssessmentValues = ValuesOf<typeof fields>;

export const assessment = defineRegister({
  name: 'assessment',
  label: '年度考核',
  place: { path: '/assessments', title: '区县年度考核', counter: '家', imports: true },
  measure: 10,
  fields,
  statuses: {
    waiting: { label: '待报送', tone: 'warn', next: ['reported'] },
    reported: { label: '已自评', tone: 'accent', next: ['audited', 'waiting'] },
    audited: { label: '已审核', tone: 'accent', next: ['published', 'reported'] },
    published: { label: '已通报', tone: 'good', next: ['audited'] },
  },
  initialStatus: 'waiting',
  title: ['name'],
  identity: [['year', 'name']],
  sort: 'district',
  statusRules: [
    { from: ['waiting'], to: 'audited', when: 'entry', check: (v) => (v.auditScore !== null ? '已有审核得分' : null) },
    { from: ['waiting'], to: 'reported', when: 'entry', check: (v) => (v.reportedOn !== null ? '已报送自评' : null) },
  ],
  rules: [
    {
      code: 'assessment.not-reported',
      level: 'W',
      field: 'reportedOn',
      check: (v) => (v.selfScore !== null && v.reportedOn === null ? '有自评得分，却没有报送日期，请核对' : null),
    },
  ],
});
