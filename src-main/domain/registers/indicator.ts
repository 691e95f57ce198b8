import { yearOf } from './common/usual';
import { choice, decimal, defineRegister, longText, text } from './define';

const INDICATOR = '指标';
const SCORING = '计分';

/** 考核指标 (measure 10): what the districts' organs are assessed by in one year. */
const fields = {
  year: yearOf(INDICATOR, { label: '考核年度', titles: ['年度', '年份'] }),
  code: text({
    label: '指标编号',
    section: INDICATOR,
    required: true,
    searched: true,
    column: 90,
    titles: ['编号', '序号', '指标代码'],
  }),
  group: text({
    label: '一级指标',
    section: INDICATOR,
    required: true,
    searched: true,
    column: 160,
    titles: ['指标类别', '考核项目'],
  }),
  name: text({
    label: '二级指标',
    section: INDICATOR,
    required: true,
    searched: true,
    column: 240,
    titles: ['指标名称', '考核指标', '指标', '考核内容'],
  }),
  target: choice({
    label: '考核对象',
    section: INDICATOR,
    required: true,
    column: 110,
    titles: ['对象'],
    choices: [
      { value: '教育部门', synonyms: ['区县教委', '教委'] },
      { value: '科协组织', synonyms: ['区县科协', '科协'] },
      { value: '教育和科协', synonyms: ['共同', '双方'] },
    ],
  }),
  maximum: decimal({
    label: '分值',
    section: SCORING,
    required: true,
    unit: '分',
    scale: 2,
    min: 0,
    column: 80,
    titles: ['权重', '满分', '标准分'],
  }),
  kind: choice({
    label: '计分类型',
    section: SCORING,
    required: true,
    column: 90,
    titles: ['类型', '指标类型'],
    choices: [
      { value: '基本分', synonyms: ['基本', '得分项'] },
      { value: '加分项', synonyms: ['加分'] },
      { value: '扣分项', synonyms: ['扣分'] },
    ],
  }),
  criteria: longText({
    label: '评分标准',
    section: SCORING,
    required: true,
    titles: ['评分细则', '计分办法', '考核标准'],
  }),
  evidence: longText({ label: '佐证材料', section: SCORING, titles: ['证明材料', '材料要求'] }),
  source: choice({
    label: '数据来源',
    section: SCORING,
    titles: ['来源', '考核方式'],
    choices: [
      { value: '区县自评', synonyms: ['自评'] },
      { value: '台账统计', synonyms: ['台账', '系统统计'] },
      { value: '现场核查', synonyms: ['实地核查'] },
      { value: '督导结果' },
    ],
  }),
  organ: text({ label: '考核单位', section: SCORING, titles: ['责任处室', '评分单位'] }),
};

export const indicator = defineRegister({
  name: 'indicator',
  label: '考核指标',
  place: { path: '/indicators', title: '考核指标', counter: '项', imports: true },
  measure: 10,
  fields,
  statuses: {
    active: { label: '启用', tone: 'good', next: ['retired'] },
    retired: { label: '停用', next: ['active'] },
  },
  initialStatus: 'active',
  title: ['name'],
  identity: [['year', 'code']],
  sort: 'code',
  rules: [],
});
