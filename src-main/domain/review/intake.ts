import { grouped } from '../grouped';
import type { Intake } from './model';

interface Recommended {
  district: string;
  districtName: string;
  unit: string;
}

/** How many a district may recommend; null: no ceiling. Its own line counts before the rule for all. */
export function ceilingOf({ districts, perDistrict }: Intake, district: string): number | null {
  return districts.find((line) => line.district === district)?.ceiling ?? perDistrict;
}

/** Districts and units that recommend more than they may (名额分配表), each a Chinese sentence; empty: none does. */
export function intakeProblems(intake: Intake, list: readonly Recommended[]): string[] {
  const districts = [...grouped(list, ({ district }) => district || null)].flatMap(([district, all]) => {
    const ceiling = ceilingOf(intake, district);
    if (ceiling === null || all.length <= ceiling) return [];
    return [`${all[0]?.districtName || district}推荐 ${all.length} 个，超过名额 ${ceiling} 个`];
  });
  const { perUnit } = intake;
  const units = [...grouped(list, ({ unit }) => unit || null)].flatMap(([unit, all]) =>
    perUnit === null || all.length <= perUnit ? [] : [`${unit}申报 ${all.length} 个，超过每个单位 ${perUnit} 个`],
  );
  return [...districts, ...units];
}
