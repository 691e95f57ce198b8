import type { IndicatorView } from '../../../src-main/api/contract/indicators';
import { Bars } from '../../kit/chart/Bars';
import { HeatTable } from '../../kit/chart/HeatTable';
import { TileMap } from '../../kit/chart/TileMap';
import { figurePath } from './paths';

/** The picture of a figure, each part of it a way to the records in it. */
export function Picture({ view }: { view: IndicatorView }) {
  const { name, label, unit, groups, chart, matrix, reads } = view;
  const shared = { label, unit, leads: (group: string) => figurePath(name, group) };
  const tone = reads === 'todo' ? 'warn' : 'accent';
  if (matrix) return <HeatTable {...shared} {...matrix} unit="" missing={reads === 'todo'} />;
  if (chart === 'map') return <TileMap {...shared} parts={groups} tone={tone} share={reads === 'share'} />;
  return <Bars {...shared} parts={groups} tone={tone} />;
}
