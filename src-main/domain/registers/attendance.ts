import { personFields, sexRule } from './common/person';
import { choice, date, decimal, defineRegister, phone, reference, text } from './define';

const PERSON = '学员';
const CLASS = '参训';
const RESULT = '考核与结业';

/** 参训 (measure 6): one person on the roster of one class: sign-in, hours, result and certificate. */
const fields = {
  name: text({
    label: '姓名',
    section: PERSON,
    required: true,
    person: true,
    searched: true,
    column: 110,
    titles: ['学员姓名', '学员', '参训人员'],
  }),
  unit: text({
    label: '工作单位',
    section: PERSON,
    required: true,
    searched: true,
    column: 220,
    titles: ['单位', '所在单位', '单位名称', '所属基地', '学校名称'],
    help: '辅导员填基地名称，科技教师填学校名称',
  }),
  role: choice({
    label: '学员类别',
    section: PERSON,
    required: true,
    column: 100,
    titles: ['类别', '人员类别', '对象'],
    choices: [
      { value: '科技辅导员', synonyms: ['辅导员', '校外科技辅导员'] },
      { value: '科技教师', synonyms: ['教师'] },
      { value: '其他', synonyms: ['其它', '管理人员', '科学副校长'] },
    ],
  }),
  instructor: reference({
    label: '辅导员档案',
    section: PERSON,
    to: 'instructor',
    help: '对应辅导员台账里的人；没有选的，按身份证号或姓名和单位对应',
  }),
  teacher: reference({
    label: '科技教师档案',
    section: PERSON,
    to: 'teacher',
    help: '对应科技教师台账里的人',
  }),
  ...personFields(PERSON),
  phone: phone({ label: '手机', section: PERSON, titles: ['联系电话', '手机号', '手机号码'] }),
  trainingClass: reference({
    label: '培训班',
    section: CLASS,
    to: 'trainingClass',
    required: true,
    searched: true,
    column: 220,
    titles: ['培训班名称', '班次', '班次名称', '培训名称'],
  }),
  enrolledOn: date({ label: '报名日期', section: CLASS, titles: ['报名时间'] }),
  signIn: choice({
    label: '签到',
    section: CLASS,
    column: 80,
    titles: ['签到情况', '出勤', '出勤情况'],
    choices: [
      { value: '全勤', synonyms: ['已签到', '到', '√', '全程参加', '出勤'] },
      { value: '部分', synonyms: ['部分参加', '缺部分'] },
      { value: '缺席', synonyms: ['未到', '缺勤', '未签到', '×'] },
    ],
  }),
  hours: decimal({
    label: '完成学时',
    section: CLASS,
    unit: '学时',
    scale: 1,
    min: 0,
    max: 10_000,
    column: 90,
    titles: ['学时', '实际学时'],
  }),
  result: choice({
    label: '考核结果',
    section: RESULT,
    column: 90,
    titles: ['考核', '结业考核', '考核情况'],
    choices: [
      { value: '优秀' },
      { value: '合格', synonyms: ['通过', '及格'] },
      { value: '不合格', synonyms: ['未通过', '不及格'] },
      { value: '未考核', synonyms: ['缺考', '免考'] },
    ],
  }),
  score: decimal({
    label: '考核成绩',
    section: RESULT,
    unit: '分',
    scale: 1,
    min: 0,
    max: 1500,
    titles: ['成绩', '分数'],
  }),
  certificateNumber: text({
    label: '结业证书号',
    section: RESULT,
    unique: true,
    searched: true,
    column: 150,
    titles: ['证书编号', '证书号', '结业证书编号'],
  }),
  certifiedOn: date({ label: '发证日期', section: RESULT, future: 'W', titles: ['发证时间'] }),
};

export const attendance = defineRegister({
  name: 'attendance',
  label: '参训',
  place: { path: '/attendances', title: '参训名单', counter: '人次', imports: true },
  measure: 6,
  fields,
  statuses: {
    enrolled: { label: '已报名', tone: 'accent', next: ['attended', 'absent'] },
    attended: { label: '已参训', tone: 'accent', next: ['completed', 'absent'] },
    completed: { label: '结业', tone: 'good', next: ['attended'] },
    absent: { label: '未参训', tone: 'warn', next: ['enrolled'] },
  },
  initialStatus: 'enrolled',
  title: ['name'],
  identity: [
    ['trainingClass', 'idNumber'],
    ['trainingClass', 'name', 'unit'],
  ],
  sort: 'trainingClass',
  statusRules: [
    { from: ['enrolled'], to: 'absent', when: 'entry', check: (v) => (v.signIn === '缺席' ? '没有签到' : null) },
    {
      from: ['enrolled'],
      to: 'completed',
      when: 'entry',
      check: (v) =>
        v.certificateNumber !== null || v.result === '优秀' || v.result === '合格' ? '考核合格或已发证书' : null,
    },
    { from: ['enrolled'], to: 'attended', when: 'entry', check: (v) => (v.signIn !== null ? '已经签到' : null) },
  ],
  rules: [
    sexRule,
    {
      code: 'attendance.failed-certified',
      level: 'W',
      field: 'certificateNumber',
      check: (v) =>
        v.certificateNumber !== null && (v.result === '不合格' || v.signIn === '缺席')
          ? '考核不合格或缺席，却有结业证书号，请核对'
          : null,
    },
  ],
});
