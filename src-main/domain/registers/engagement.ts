import { inOrder } from './common/dates';
import { SUBJECTS } from './common/teaching';
import { baseOf, districtOf, period, schoolOf } from './common/usual';
import { choice, choices, decimal, defineRegister, integer, reference, text, yesNo } from './define';

const PERSON = '受聘人';
const WORK = '聘用';
const TERMS = '待遇与核查';

/** 聘用 (measures 3 and 7): a school engages an instructor of a base, those with stars first. */
const fields = {
  name: text({
    label: '姓名',
    section: PERSON,
    required: true,
    person: true,
    searched: true,
    column: 110,
    titles: ['受聘人', '辅导员姓名', '聘用人员', '教师姓名'],
  }),
  instructor: reference({
    label: '辅导员档案',
    section: PERSON,
    to: 'instructor',
    help: '对应辅导员台账里的人，星级以台账为准',
  }),
  expert: reference({ label: '专家档案', section: PERSON, to: 'expert', help: '聘请专家库专家时选择' }),
  base: baseOf(PERSON, { label: '所在基地', titles: ['基地', '基地名称', '派出单位', '工作单位'] }),
  role: choice({
    editable: true,
    label: '聘任岗位',
    section: PERSON,
    required: true,
    column: 130,
    titles: ['岗位', '聘用岗位', '职责'],
    choices: [
      { value: '校外科技辅导员', synonyms: ['科技辅导员', '辅导员'] },
      { value: '科学副校长', synonyms: ['科技副校长', '兼职副校长'] },
      { value: '课后服务教师', synonyms: ['课后服务', '社团教师'] },
      { value: '课程专家', synonyms: ['专家'] },
    ],
  }),
  school: schoolOf(WORK, { label: '聘用学校', required: true, titles: ['学校', '学校名称', '聘任学校'] }),
  district: districtOf(WORK),
  subjects: choices({ label: '授课学科', section: WORK, titles: ['学科', '学科领域'], choices: SUBJECTS }),
  ...period(WORK, '聘期起', '聘期止', { from: ['起始日期', '聘用起始'], to: ['截止日期', '聘用截止'] }),
  contractNumber: text({
    label: '协议编号',
    section: WORK,
    unique: true,
    searched: true,
    titles: ['聘用协议编号', '合同编号'],
  }),
  sessions: integer({ label: '约定课时', section: WORK, unit: '课时', min: 0, titles: ['课时', '课时数'] }),
  sessionsHeld: integer({ label: '已上课时', section: WORK, unit: '课时', min: 0, titles: ['完成课时'] }),
  pay: decimal({
    label: '课时报酬',
    section: TERMS,
    unit: '元',
    scale: 2,
    min: 0,
    zeroIsNone: true,
    titles: ['报酬', '课时费', '劳务标准'],
  }),
  screened: yesNo({
    label: '已作从业查询',
    section: TERMS,
    required: true,
    column: 110,
    titles: ['从业查询', '入职查询', '违法犯罪记录查询'],
    help: '与未成年人密切接触的岗位，聘用前应查询违法犯罪记录（未成年人保护法第六十二条）',
  }),
  evaluation: choice({
    label: '聘期评价',
    section: TERMS,
    titles: ['评价', '学校评价'],
    choices: [{ value: '优秀' }, { value: '合格', synonyms: ['良好'] }, { value: '不合格' }],
  }),
};

export const engagement = defineRegister({
  name: 'engagement',
  label: '聘用',
  place: { path: '/engagements', title: '辅导员聘用', counter: '人次', imports: true },
  measure: 3,
  fields,
  statuses: {
    proposed: { label: '拟聘', tone: 'accent', next: ['active', 'ended'] },
    active: { label: '在聘', tone: 'good', next: ['ended'] },
    expired: { label: '到期', tone: 'warn', next: ['active'] },
    ended: { label: '解聘', next: ['active'] },
  },
  initialStatus: 'proposed',
  title: ['name'],
  identity: [['contractNumber'], ['name', 'school', 'startsOn']],
  sort: 'school',
  statusRules: [
    {
      from: ['active'],
      to: 'expired',
      when: 'always',
      check: (v, today) => (v.endsOn !== null && v.endsOn < today ? `聘期已于 ${v.endsOn} 届满` : null),
    },
    {
      from: ['proposed'],
      to: 'expired',
      when: 'entry',
      check: (v, today) => (v.endsOn !== null && v.endsOn < today ? `聘期已于 ${v.endsOn} 届满` : null),
    },
    {
      from: ['proposed'],
      to: 'active',
      when: 'entry',
      check: (v, today) => (v.startsOn !== null && v.startsOn <= today ? '聘期已开始' : null),
    },
  ],
  term: { label: '聘期', ends: 'endsOn', of: ['active'] },
  rules: [
    inOrder('startsOn', 'endsOn', { from: '聘期起', to: '聘期止' }),
    {
      code: 'engagement.not-screened',
      level: 'Q',
      field: 'screened',
      check: (v) => (v.screened === false ? '还没有作从业查询，查询前不得上岗' : null),
    },
  ],
});
