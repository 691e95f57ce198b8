import { dateNumerals, dateText, monthNumerals } from '../calendar/written';
import { apartInLists } from '../identity/name';
import type { FieldValues } from './template-text';

/** What the program knows of one certificate in its register. */
export interface CertificateFacts {
  number: string;
  holder: string;
  title: string;
  issuedOn: string;
  /** Of the round's publication; null: none. */
  validFrom: string | null;
  validTo: string | null;
  round: string;
  docNumber: string;
  batch: string;
  /** Values that came with it, by the names that templates call them. */
  fields: FieldValues;
}

interface Names {
  education: { name: string };
  association: { name: string };
}

/** The values that a template may name ; those that came with the certificate go first. */
export function certificateValues(facts: CertificateFacts, offices: Names): FieldValues {
  const { number, holder, title, issuedOn, validFrom, validTo, round, docNumber, batch, fields } = facts;
  return {
    持有者: holder,
    姓名对齐: apartInLists(holder),
    称号: title,
    编号: number,
    日期: dateNumerals(issuedOn),
    数字日期: dateText(issuedOn),
    命名月: monthNumerals(issuedOn),
    年度: issuedOn.slice(0, 4),
    轮次: round,
    文号: docNumber,
    批次: batch,
    有效期起: validFrom === null ? '' : dateText(validFrom),
    有效期止: validTo === null ? '' : dateText(validTo),
    教委: offices.education.name,
    科协: offices.association.name,
    ...fields,
  };
}

/** Invented names as short and as long as they come, for previews while the register has none. */
const SAMPLE_HOLDERS = {
  shortest: '王䶮',
  longest: '重庆市中小学校外科普教育与工程技术创新实践联合示范基地办公室',
} as const;

/** An invented certificate with a value for everything (domain/honours/fields.ts). */
export const sampleValues = (length: keyof typeof SAMPLE_HOLDERS, offices: Names): FieldValues =>
  certificateValues(
    {
      number: '渝科普〔2026〕示例-0001',
      holder: SAMPLE_HOLDERS[length],
      title: '重庆市中小学校外科普特色基地',
      issuedOn: '2026-09-18',
      validFrom: '2026-09-18',
      validTo: '2029-08-31',
      round: '2026年重庆市中小学校外科普特色基地命名',
      docNumber: '渝科协发〔2026〕12号',
      batch: '2026年第一批',
      fields: { 等级: '一等奖', 单位: '重庆科技馆', 项目: '科技辅导员专题研修班', 学时: '40' },
    },
    offices,
  );
