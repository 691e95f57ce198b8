import type { Rubric } from '../model';
import { leaves, totalOf } from '../rubric';
import { formatPoints } from '../wording';
import type { IndicatorSheet } from './model';

/** Total of the audited marks, points ×100; null while one is missing. */
export const auditedTotal = (rubric: Rubric, sheet: IndicatorSheet | undefined): number | null =>
  sheet ? totalOf(rubric, sheet.audited) : null;

/** Names of the indicators that are not audited yet. */
export function unaudited(rubric: Rubric, sheet: IndicatorSheet | undefined): string[] {
  return leaves(rubric)
    .filter(({ id }) => sheet?.audited[id] === undefined)
    .map(({ name }) => name);
}

/** An audit that departs from the claim has to say why: the indicators where it does not, with both marks. */
export function unexplained(rubric: Rubric, sheet: IndicatorSheet): string[] {
  return leaves(rubric).flatMap(({ id, name }) => {
    const [claimed, audited] = [sheet.self[id], sheet.audited[id]];
    if (claimed === undefined || audited === undefined || claimed === audited) return [];
    if ((sheet.remarks[id] ?? '').trim() !== '') return [];
    return [`“${name}”自评 ${formatPoints(claimed)} 分，审核 ${formatPoints(audited)} 分`];
  });
}
