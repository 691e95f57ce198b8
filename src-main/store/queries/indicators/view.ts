import type { IndicatorView } from '../../../api/contract/indicators';
import type { Answer, Indicator } from '../../../domain/indicators/define';

/** An indicator with its answer, as pages get it. */
export function viewOf(indicator: Indicator, { figure, total, groups, matrix, note }: Answer): IndicatorView {
  const { name, measure, label, unit, source, reads, chart, list } = indicator;
  const rows = matrix?.rows.map((row) => ({ label: row.label, cells: [...row.cells] })) ?? [];
  return {
    ...{ name, measure, label, unit, source, reads, chart, figure, total },
    note: note ?? '',
    list: list ? { ...list, columns: [...list.columns] } : null,
    groups: [...groups],
    matrix: matrix ? { corner: matrix.corner, columns: [...matrix.columns], rows } : null,
  };
}
