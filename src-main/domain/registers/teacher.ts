import { personFields, sexRule } from './common/person';
import { STAGES, SUBJECTS } from './common/teaching';
import { districtOf, mailOf, schoolOf } from './common/usual';
import { choice, choices, defineRegister, integer, longText, phone, text } from './define';

const PERSON = '人员';
const WORK = '任教';

/** 中小学科技教师 (measure 6): whom the training classes for teachers are held for (domain.md §3). */
const fields = {
  name: text({
    label: '姓名',
    section: PERSON,
    required: true,
    person: true,
    searched: true,
    column: 110,
    titles: ['教师姓名', '教师'],
  }),
  school: schoolOf(PERSON, {
    label: '所在学校',
    required: true,
    titles: ['学校', '学校名称', '任教学校', '工作单位', '单位名称'],
  }),
  district: districtOf(PERSON),
  ...personFields(PERSON),
  phone: phone({ label: '手机', section: PERSON, column: 130, titles: ['联系电话', '手机号', '手机号码'] }),
  mail: mailOf(PERSON),
  role: choice({
    editable: true,
    label: '岗位',
    section: WORK,
    required: true,
    column: 110,
    titles: ['身份', '教师类别', '岗位类别'],
    choices: [
      { value: '科技教师', synonyms: ['科技辅导教师', '科技辅导员'] },
      { value: '科学教师', synonyms: ['科学课教师'] },
      { value: '学科教师', synonyms: ['兼任教师'] },
      { value: '科学副校长', synonyms: ['科技副校长'] },
      { value: '实验员', synonyms: ['实验教师'] },
    ],
  }),
  employment: choice({
    label: '专职/兼职',
    section: WORK,
    required: true,
    column: 100,
    titles: ['专兼职', '专职或兼职'],
    choices: [
      { value: '专职', synonyms: ['专', '全职'] },
      { value: '兼职', synonyms: ['兼'] },
    ],
  }),
  subjects: choices({
    label: '任教学科',
    section: WORK,
    required: true,
    column: 120,
    titles: ['学科', '学科领域', '任教科目'],
    choices: SUBJECTS,
  }),
  stage: choices({ label: '任教学段', section: WORK, required: true, column: 100, titles: ['学段'], choices: STAGES }),
  rank: text({ label: '专业技术职称', section: WORK, titles: ['职称', '技术职称'] }),
  education: text({ label: '学历', section: WORK, titles: ['学历学位', '文化程度'] }),
  major: text({ label: '专业', section: WORK, titles: ['所学专业'] }),
  years: integer({
    label: '从事科技教育年限',
    section: WORK,
    unit: '年',
    min: 0,
    max: 60,
    titles: ['科技教育年限', '从教年限', '从业年限'],
  }),
  clubs: text({ label: '指导社团', section: WORK, titles: ['科技社团', '指导科技社团'] }),
  honours: longText({ label: '指导获奖', section: WORK, titles: ['获奖情况', '指导学生获奖', '荣誉'] }),
};

export const teacher = defineRegister({
  name: 'teacher',
  label: '科技教师',
  place: { path: '/teachers', title: '科技教师', counter: '名', imports: true },
  measure: 6,
  fields,
  statuses: { active: { label: '在岗', tone: 'good', next: ['left'] }, left: { label: '离岗', next: ['active'] } },
  initialStatus: 'active',
  title: ['name'],
  identity: [['idNumber'], ['name', 'school']],
  sort: 'school',
  rules: [sexRule],
});
