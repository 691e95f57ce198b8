import { dateText } from '../calendar/written';
import type { FieldValues } from '../honours/template-text';
import type { Dossier } from '../review/dossier';
import { byCode } from '../review/dossier';

/**
 * Lists of a round that the papers of its results do not need: 退回名单 (who has to mend the application, why, until
 * when), a list for every level (优秀名单, 限期整改名单 …) and 名额 (ceilings of the districts).
 */
export function dossierLists(
  { round, candidates }: Pick<Dossier, 'round' | 'candidates'>,
  districts: ReadonlyMap<string, string>,
): Record<string, FieldValues[]> {
  const inOrder = candidates.toSorted(byCode);
  const returned = inOrder.filter(({ decision }) => decision?.verdict === 'return');
  const levels = round.quota.levels.map(({ name }): [string, FieldValues[]] => [
    `${name}名单`,
    inOrder
      .filter(({ result, held }) => result?.outcome === 'selected' && result.level === name && held === null)
      .map(({ name: 名称, districtName: 区县, result }) => ({ 名称, 区县, 得分: result?.score ?? '', 等次: name })),
  ]);
  return {
    退回名单: returned.map(({ name: 名称, districtName: 区县, decision }) => ({
      名称,
      区县,
      原因: decision?.reason ?? '',
      期限: decision?.deadline ? dateText(decision.deadline) : '',
    })),
    ...Object.fromEntries(levels),
    名额: round.intake.districts.map(({ district, ceiling }) => ({
      名称: districts.get(district) ?? district,
      区县: districts.get(district) ?? district,
      名额: String(ceiling),
    })),
  };
}
