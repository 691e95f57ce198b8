import type { Level, Quota } from '../../../../src-main/domain/review/model';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import { parsePoints } from '../points';

/** 等次 as it is typed; `minimum` in points. */
export interface TypedLevel extends Omit<Level, 'minimum'> {
  minimum: string;
}

/** The ceilings of a selection as they are typed; `minimum` in points. */
export interface Ceilings extends Omit<Quota, 'minimum' | 'levels'> {
  minimum: string;
  levels: TypedLevel[];
}

export const typedMinimum = (points: number | null): string => (points === null ? '' : formatPoints(points));

export const typedLevel = (level: Level): TypedLevel => ({ ...level, minimum: typedMinimum(level.minimum) });

/** undefined: what is typed is no number of points. */
const readMinimum = (typed: string): number | null | undefined =>
  typed.trim() === '' ? null : (parsePoints(typed) ?? undefined);

/** Reads the ceilings; a Chinese sentence where one cannot be read. */
export function readCeilings(typed: Ceilings): { quota: Quota } | { problem: string } {
  const { total, perDistrict, perUnit, reserves } = typed;
  const minimum = readMinimum(typed.minimum);
  if (minimum === undefined) return { problem: '“最低入选分”要填数字，不限就留空。' };
  const levels: Level[] = [];
  for (const level of typed.levels) {
    const least = readMinimum(level.minimum);
    if (level.name.trim() === '') return { problem: '有一个等次名额没有名称，请补上。' };
    if (least === undefined) return { problem: `“${level.name}”的最低分要填数字，不限就留空。` };
    levels.push({ ...level, name: level.name.trim(), minimum: least });
  }
  return { quota: { total, perDistrict, perUnit, levels, minimum, reserves } };
}
