import { type Choice, choices, grades } from '../define';

/** The nine subjects of the policy's third measure. */
export const SUBJECTS: Choice[] = [
  { value: '数学' },
  { value: '物理', synonyms: ['物理学'] },
  { value: '化学' },
  { value: '生物学', synonyms: ['生物'] },
  { value: '科学', synonyms: ['小学科学', '自然'] },
  { value: '通用技术', synonyms: ['通技'] },
  { value: '信息技术', synonyms: ['信息科技', '信息技术（科技）'] },
  { value: '综合实践', synonyms: ['综合实践活动'] },
  { value: '劳动技能', synonyms: ['劳动', '劳动教育', '劳动与技术'] },
];

export const SUBJECT_NAMES: readonly string[] = SUBJECTS.map(({ value }) => value);

/** 学科领域 and 适用年级 of what is taught: the two sides of the table of coverage. */
export const teachingFields = (section: string) => ({
  subject: choices({
    label: '学科领域',
    section,
    required: true,
    usuallyOne: true,
    column: 100,
    titles: ['学科', '所属学科', '学科类别'],
    choices: SUBJECTS,
  }),
  grades: grades({
    label: '适用年级',
    section,
    required: true,
    column: 120,
    titles: ['年级', '适合年级', '面向年级'],
    help: '如 三至六年级、七至九年级、高一至高二',
  }),
});

/** Stages as the offices divide them. */
export const STAGES: Choice[] = [
  { value: '小学低', synonyms: ['小学低段', '小学低年级'] },
  { value: '小学中', synonyms: ['小学中段', '小学中年级'] },
  { value: '小学高', synonyms: ['小学高段', '小学高年级'] },
  { value: '小学' },
  { value: '初中' },
  { value: '高中' },
  { value: '小学至高中', synonyms: ['小学到高中', '中小学', '全学段'] },
];
