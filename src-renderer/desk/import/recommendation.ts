import type { ImportRow, Preview } from '../../../src-main/api/contract/imports';
import { intakeProblems } from '../../../src-main/domain/review/intake';
import { kindOf } from '../../../src-main/domain/review/kinds';
import type { RoundView } from '../round/view';

/** Districts and units that would recommend more than they may, those in the round counted in; the store says the same. */
export function recommendationProblems(view: RoundView, preview: Preview, rows: readonly ImportRow[]): string[] {
  const { round, candidates } = view;
  const kind = kindOf(round.kind);
  if (!kind) return [];
  const present = new Set(candidates.map(({ subject }) => subject));
  const nameOf = (value: unknown): string => (typeof value === 'string' ? (preview.names[value] ?? value) : '');
  const recommended = rows
    .filter(({ id }) => id === null || !present.has(id))
    .map(({ values }) => {
      const { district, unit } = kind.subject(values, {
        nameIn: (field) => nameOf(values[field]),
        // The districts of what references lead to are the store's to know; it looks again.
        districtIn: () => '',
      });
      return { district, districtName: nameOf(district), unit };
    });
  return intakeProblems(round.intake, [...candidates, ...recommended]);
}
