import { usualTemplate } from './shipped';
import type { Template } from './template';
import type { FieldValues } from './template-text';
import { certificateValues, type Names } from './values';

/** An invented certificate: what it is about, and names as short and as long as they come. */
interface Said {
  shortest: string;
  longest: string;
  title: string;
  round?: string;
  fields?: FieldValues;
}

const PERSON = { shortest: '王䶮', longest: '阿卜杜热合曼·买买提·吐尔逊江' } as const;
const UNIT = {
  shortest: '重庆科技馆',
  longest: '重庆市中小学校外科普教育与工程技术创新实践联合示范基地办公室',
} as const;

const stars = (level: string): Said => ({
  ...PERSON,
  title: `${level}级校外科技辅导员`,
  round: '2026年重庆市星级校外科技辅导员',
});

/** By the shipped template that a certificate of the kind is usually made by. */
const SAID: Record<string, Said> = {
  'naming-a4': { ...UNIT, title: '重庆市中小学校外科普特色基地' },
  'star5-a4': stars('五星'),
  'star4-a4': stars('四星'),
  'star3-a4': stars('三星'),
  'completion-a4': { ...PERSON, title: '结业证书', fields: { 项目: '2026年科技辅导员专题研修班', 学时: '40' } },
  'appointment-a4': { ...PERSON, title: '重庆市青少年科普教育专家' },
};
const HONOUR: Said = {
  ...PERSON,
  title: '优秀科技作品奖',
  round: '2026年重庆市中小学生小发明小制作小论文评比',
  fields: { 等级: '一等奖', 项目: '可以自动浇水的阳台菜园' },
};

/** What tells of which kind a template's certificates are. */
export const aboutTemplate = ({ name, use }: Pick<Template, 'name' | 'use'>): string => `${name} ${use}`;

/** An invented certificate of the kind that `about` tells (see `aboutTemplate`), with a value for every field. */
export function sampleValues(about: string, length: 'shortest' | 'longest', offices: Names): FieldValues {
  const said = SAID[usualTemplate(about)] ?? HONOUR;
  return certificateValues(
    {
      number: '渝科普〔2026〕示例-0001',
      holder: said[length],
      title: said.title,
      issuedOn: '2026-09-18',
      validFrom: '2026-09-18',
      validTo: '2029-08-31',
      round: said.round ?? '2026年重庆市中小学校外科普特色基地命名',
      docNumber: '渝科协发〔2026〕12号',
      batch: '2026年第一批',
      fields: { 等级: '一等奖', 单位: '重庆科技馆', 项目: '科技辅导员专题研修班', 学时: '40', ...said.fields },
    },
    offices,
  );
}
