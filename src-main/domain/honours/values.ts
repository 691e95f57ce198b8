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

/** Whose names certificates carry. */
export interface Names {
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
