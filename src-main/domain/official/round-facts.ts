import { dateText } from '../calendar/written';
import type { FieldValues } from '../honours/template-text';
import type { Certificate, Publication, Publicity } from '../review/model';
import type { Facts } from './lines';
import { type OfficeNames, officeFacts } from './office-facts';

/** What of a round documents are made from. */
export interface RoundFacts {
  offices: OfficeNames;
  title: string;
  year: number;
  publicity: Publicity | null;
  publication: Publication | null;
  certificates: readonly Pick<Certificate, 'candidate' | 'number' | 'title' | 'voided'>[];
  candidates: readonly {
    id: string;
    name: string;
    districtName: string;
    kind: string;
    score: string | null;
    rank: number | null;
    outcome: string | null;
    held: boolean;
    plaqueNumber: string | null;
  }[];
}

const BASIS = { working: '个工作日', natural: '天' } as const;

const dated = (date: string | null | undefined): string => (date ? dateText(date) : '');

/** Values and lists that a round gives to a text. 名单: those who are selected and not held back. */
export function roundFacts(round: RoundFacts): Facts {
  const { offices, title, year, publicity, publication, certificates, candidates } = round;
  const selected = candidates.filter(({ outcome, held }) => outcome === 'selected' && !held);
  const fields: FieldValues = {
    ...officeFacts(offices),
    轮次: title,
    // A round called … 评审 has its 结果, not its 评审结果.
    轮次结果: `${title}${/评[审选定]$/.test(title) ? '结果' : '评审结果'}`,
    年度: String(year),
    称号: certificates[0]?.title ?? '',
    量词: '家单位',
    名单名称: '单位名单',
    名称栏: '单位名称',
    类型栏: '基地类型',
    批次: publication?.batch ?? '',
    公示起: dated(publicity?.start),
    公示止: dated(publicity?.end),
    公示期限: publicity ? `${publicity.days}${BASIS[publicity.basis]}` : '',
    公布文号: publication?.docNumber ?? '',
    公布日期: dated(publication?.date),
    有效期起: dated(publication?.validFrom),
    有效期止: dated(publication?.validTo),
    整改期限: dated(publication?.deadline),
  };
  const numbers = new Map(
    certificates.flatMap(({ candidate, number, voided }) => (candidate && !voided ? [[candidate, number]] : [])),
  );
  const rowOf = (one: RoundFacts['candidates'][number]): FieldValues => ({
    名称: one.name,
    区县: one.districtName,
    类型: one.kind,
    得分: one.score ?? '',
    名次: one.rank === null ? '' : String(one.rank),
    证书编号: numbers.get(one.id) ?? one.plaqueNumber ?? '',
  });
  return { fields, lists: { 名单: selected.map(rowOf) } };
}
