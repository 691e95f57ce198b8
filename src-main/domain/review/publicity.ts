import type { Candidate, Objection, Publicity } from './model';

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

/** Those of the candidates about whom an accepted objection is not settled. */
export function underObjection(candidates: readonly Candidate[], objections: readonly Objection[]): Candidate[] {
  const open = new Set(
    objections.filter(({ accepted, settlement }) => accepted && settlement === null).map(({ candidate }) => candidate),
  );
  return candidates.filter(({ id }) => open.has(id));
}

/** Is the period over on that day? Its last day still belongs to it. */
export function publicityOver(publicity: Publicity, today: string): boolean {
  return publicity.end < today;
}
