import type { Objection, Publicity } from './model';

/** 公示名单: the only columns that may appear on it. Whatever else is known of a candidate stays in the office. */
export const PUBLICITY_COLUMNS = ['name', 'districtName', 'kind'] as const;
type PublicityColumn = (typeof PUBLICITY_COLUMNS)[number];
export type PublicityRow = Record<PublicityColumn, string>;

/** What may be made public of a candidate: picked by the allow-list, so that a new field is never public by accident. */
export function publicityRow(candidate: PublicityRow): PublicityRow {
  return Object.fromEntries(PUBLICITY_COLUMNS.map((column) => [column, candidate[column]])) as PublicityRow;
}

type Grounds = Pick<Objection, 'objector' | 'written' | 'evidence' | 'aboutScoreOnly' | 'receivedOn'>;

/** Why an objection is not accepted (不予受理), as a Chinese sentence; null: accepted (受理). Rules: domain.md §4, 公示. */
export function objectionRefusal(objection: Grounds, publicity: Publicity): string | null {
  if (objection.receivedOn < publicity.start) return `不予受理：公示自 ${publicity.start} 开始，异议在此之前提出。`;
  if (objection.receivedOn > publicity.end) return `不予受理：公示已于 ${publicity.end} 结束，异议超过期限。`;
  if (objection.objector.trim() === '') return '不予受理：没有实名。';
  if (!objection.written) return '不予受理：没有书面提出。';
  if (!objection.evidence) return '不予受理：没有提供证据或线索。';
  if (objection.aboutScoreOnly) return '不予受理：仅对评分高低有不同意见，不属于异议。';
  return null;
}

/** Is the period over on that day? Its last day still belongs to it. */
export function publicityOver(publicity: Publicity, today: string): boolean {
  return publicity.end < today;
}
