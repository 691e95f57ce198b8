import { coordinateRules, coordinates } from './common/place';
import { choice, defineRegister, integer, phone, reference, text, yesNo } from './define';

const SCHOOL = '学校';
const SIZE = '规模';
const CONTACT = '联系方式';

/** 中小学校 (measure 1): whom bases serve; rural schools come first (domain.md §3). */
const fields = {
  code: text({
    label: '学校标识码',
    section: SCHOOL,
    unique: true,
    searched: true,
    column: 120,
    titles: ['学校代码', '标识码', '学校（机构）标识码'],
    help: '教育部门统一编制的 10 位代码',
  }),
  name: text({
    label: '学校名称',
    section: SCHOOL,
    required: true,
    searched: true,
    column: 260,
    titles: ['学校', '单位名称', '学校全称'],
  }),
  district: reference({
    label: '区县',
    section: SCHOOL,
    to: 'district',
    required: true,
    searched: true,
    column: 130,
    titles: ['所在区县', '所属区县', '区（县）'],
  }),
  stage: choice({
    label: '学段',
    section: SCHOOL,
    required: true,
    column: 110,
    titles: ['办学类型', '学校类型', '学校类别'],
    choices: [
      { value: '小学' },
      { value: '初中', synonyms: ['初级中学'] },
      { value: '九年一贯制', synonyms: ['九年制', '九年一贯制学校'] },
      { value: '完全中学', synonyms: ['完中'] },
      { value: '高中', synonyms: ['普通高中', '高级中学'] },
      { value: '十二年一贯制', synonyms: ['十二年制', '十二年一贯制学校'] },
      { value: '中职', synonyms: ['中等职业学校', '职业高中', '职高'] },
      { value: '特殊教育', synonyms: ['特教', '特殊教育学校'] },
    ],
  }),
  ownership: choice({
    label: '办学性质',
    section: SCHOOL,
    titles: ['举办者类型', '公办民办'],
    choices: [
      { value: '公办', synonyms: ['公立'] },
      { value: '民办', synonyms: ['私立'] },
    ],
  }),
  rural: yesNo({
    label: '是否农村学校',
    section: SCHOOL,
    required: true,
    column: 110,
    yesWords: ['农村', '乡村'],
    noWords: ['城镇', '城市', '城区'],
    titles: ['农村边远学校', '是否农村边远', '是否农村', '农村学校', '城乡类型'],
  }),
  pupils: integer({ label: '学生数', section: SIZE, unit: '人', min: 0, column: 90, titles: ['在校生数', '学生人数'] }),
  classes: integer({ label: '教学班数', section: SIZE, unit: '个', min: 0, titles: ['班级数', '班数'] }),
  afterSchool: integer({
    label: '参加课后服务学生数',
    section: SIZE,
    unit: '人',
    min: 0,
    titles: ['课后服务学生数', '参加课后服务人数'],
  }),
  scienceTeachers: integer({
    label: '专职科技教师数',
    section: SIZE,
    unit: '人',
    min: 0,
    titles: ['科技教师数', '专职科学教师数'],
  }),
  afterSchoolHours: text({
    label: '课后服务时段',
    section: SIZE,
    titles: ['课后服务时间'],
    help: '如 周一至周五 15:40—17:40',
  }),
  address: text({ label: '地址', wide: true, section: CONTACT, titles: ['学校地址', '详细地址', '通讯地址'] }),
  ...coordinates(CONTACT),
  contact: text({
    label: '联系人',
    section: CONTACT,
    person: true,
    searched: true,
    column: 90,
    titles: ['科技教育联系人', '科学副校长', '联系人姓名'],
  }),
  phone: phone({ label: '联系电话', section: CONTACT, column: 130, titles: ['手机', '手机号码', '联系人电话'] }),
};

export const school = defineRegister({
  name: 'school',
  label: '学校',
  place: { path: '/schools', title: '中小学校', counter: '所', imports: true },
  measure: 1,
  fields,
  statuses: { active: { label: '在办', tone: 'good', next: ['closed'] }, closed: { label: '停办', next: ['active'] } },
  initialStatus: 'active',
  title: ['name'],
  identity: [['code'], ['name', 'district']],
  sort: 'district',
  rules: [
    ...coordinateRules,
    {
      code: 'after>pupils',
      level: 'W',
      field: 'afterSchool',
      check: (v) =>
        v.afterSchool !== null && v.pupils !== null && v.afterSchool > v.pupils
          ? '参加课后服务的学生多于学生总数，请核对'
          : null,
    },
  ],
});
