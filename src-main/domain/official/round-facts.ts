import { dateText } from '../calendar/written';
import type { FieldValues } from '../honours/template-text';
import type { Wording } from '../review/kinds/wording';
import type { Certificate, Publication, Publicity } from '../review/model';
import type { PublicityTable } from '../review/publicity-columns';
import { asWork, saysJudging } from '../review/round-title';
import type { Facts } from './lines';
import { type OfficeNames, officeFacts } from './office-facts';
import type { ListColumn } from './template';

/** What of a round documents are made from. */
export interface RoundFacts {
  offices: OfficeNames;
  title: string;
  year: number;
  words: Pick<Wording, 'name' | 'counted' | 'publicity'>;
  publicityTable: PublicityTable;
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

/** A round called … 评审 has its 结果, not its 评审结果. */
const resultsOf = (title: string, results: string): string => (saysJudging(title) ? '结果' : results);

export const SERIAL: ListColumn = { title: '序号', field: '序号', width: 12, align: 'center' };

/** Values and lists that a round gives to a text. 名单: those who are selected and not held back. */
export function roundFacts(round: RoundFacts): Facts {
  const { candidates, certificates, publicityTable, words } = round;
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
  const selected = candidates.filter(({ outcome, held }) => outcome === 'selected' && !held);
  return {
    fields: fieldsOf(round),
    lists: { 名单: selected.map(rowOf), 公示名单: publicityTable.rows.map((row) => shownRow(publicityTable, row)) },
    columns: { 公示名单: shownColumns(publicityTable, words.name) },
  };
}

function fieldsOf(round: RoundFacts) {
  const { offices, year, words, publicityTable, publicity, publication, certificates } = round;
  const title = asWork(round.title);
  return {
    ...officeFacts(offices),
    轮次: title,
    轮次结果: `${title}${resultsOf(title, '评审结果')}`,
    年度: String(year),
    称号: certificates[0]?.title ?? '',
    量词: words.counted,
    名称栏: words.name,
    公示事项: resultsOf(title, words.publicity.results),
    公示说明: words.publicity.proposal.replaceAll('{count}', String(publicityTable.rows.length)),
    公示名单名称: words.publicity.list,
    公示起: dated(publicity?.start),
    公示止: dated(publicity?.end),
    公示期限: publicity ? `${publicity.days}${BASIS[publicity.basis]}` : '',
    批次: publication?.batch ?? '',
    公布文号: publication?.docNumber ?? '',
    公布日期: dated(publication?.date),
    有效期起: dated(publication?.validFrom),
    有效期止: dated(publication?.validTo),
    整改期限: dated(publication?.deadline),
  };
}

/** What 公示 shows, cell by cell, and nothing else. */
const shownRow = ({ columns }: PublicityTable, { name, cells }: PublicityTable['rows'][number]): FieldValues => ({
  名称: name,
  ...Object.fromEntries(columns.map((_, index) => [`第${index + 1}栏`, cells[index] ?? ''])),
});

const shownColumns = ({ columns }: PublicityTable, nameTitle: string): ListColumn[] => [
  SERIAL,
  ...columns.map(({ title, wide }, index): ListColumn => {
    const width = title === nameTitle ? 'rest' : 'fit';
    return { title, field: `第${index + 1}栏`, width, align: wide ? 'left' : 'center' };
  }),
];
