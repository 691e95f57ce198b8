import type { FieldValues } from '../honours/template-text';
import type { AmendedEntry } from '../review/amendments';
import type { Facts } from './lines';
import { SERIAL } from './round-facts';
import type { ListColumn } from './template';

/** A later publication, withdrawal or correction, with what was given. */
export interface AmendmentFacts {
  reason: string;
  /** What publication gave: “……基地”称号. */
  award: string;
  entries: readonly AmendedEntry[];
}

const COLUMNS: readonly ListColumn[] = [
  { title: '区县', field: '区县', width: 'fit', align: 'center' },
  { title: '{名称栏}', field: '名称', width: 'rest', align: 'left' },
  { title: '等次', field: '等次', width: 'fit', align: 'center' },
  { title: '证书编号', field: '证书编号', width: 'fit', align: 'center' },
];

/** Adds what was changed after publication, with its reason and the numbers of the certificates, to a round's facts. */
export function withAmendment(round: Facts, { reason, award, entries }: AmendmentFacts): Facts {
  const numbers = (which: 'voided' | 'issued') => entries.flatMap((entry) => entry[which] ?? []).join('、');
  const fields: FieldValues = {
    变更对象: entries.map(({ name }) => name).join('、'),
    // The reason stands inside a sentence.
    变更理由: reason.replace(/[。；，,.;\s]+$/, ''),
    授予称号: award,
    作废证书: numbers('voided'),
    改发证书: numbers('issued'),
  };
  const rows = entries.map(({ name, districtName, level, issued }) => ({
    名称: name,
    区县: districtName,
    等次: level ?? '',
    证书编号: issued ?? '',
  }));
  // Who is alone is named in the text.
  const several = rows.length > 1 ? rows : [];
  const filled = COLUMNS.filter(({ field }) => rows.some((row) => row[field as keyof typeof row] !== ''));
  const columns = [SERIAL, ...filled];
  return {
    fields: { ...round.fields, ...fields },
    lists: { ...round.lists, 变更名单: rows, 多个变更名单: several },
    columns: { ...round.columns, 变更名单: columns, 多个变更名单: columns },
  };
}
