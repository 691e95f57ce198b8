import type { CertificateJob } from '../../src-main/documents/papers/certificates';
import { SHIPPED_TEMPLATES } from '../../src-main/domain/honours/shipped';
import type { Template } from '../../src-main/domain/honours/template';
import { certificateValues } from '../../src-main/domain/honours/values';
import { paperData } from './paper-data';

export function shippedTemplate(id: string): Template {
  const template = SHIPPED_TEMPLATES.get(id);
  if (!template) throw new Error(`no template ${id}`);
  return template;
}

/** Certificates for these holders by a shipped template, with a value for everything it may name. */
export function certificateJob(holders: readonly string[], template: Template): CertificateJob {
  const { offices } = paperData({ candidates: 2, named: 1 });
  const title = template.name.includes('辅导员')
    ? `${template.name.slice(0, 3)}科技辅导员`
    : '重庆市中小学校外科普特色基地';
  return {
    template,
    title: template.name,
    date: '2026-09-18',
    overprint: null,
    records: holders.map((holder, index) => ({
      record: holder,
      code: null,
      values: certificateValues(
        {
          number: `渝科普〔2026〕JD-${String(index + 1).padStart(4, '0')}`,
          holder,
          title,
          issuedOn: '2026-09-18',
          validFrom: '2026-09-18',
          validTo: '2029-08-31',
          round: '2026年重庆市中小学校外科普特色基地命名',
          docNumber: '渝科协发〔2026〕12号',
          batch: '2026年',
          fields: { 项目: '科技辅导员专题研修班', 学时: '40', 单位: '重庆科技馆', 等级: '一等奖' },
        },
        offices,
      ),
    })),
  };
}
