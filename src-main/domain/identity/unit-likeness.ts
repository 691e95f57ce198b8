import { comparisonKey } from './text';

/** Where a unit is, and what it is in law, are not said in its everyday name. */
const PLACE = /^重庆市?(?=.{4})/u;
const LEGAL_FORM = /(?:(?:股份)?有限(?:责任)?公司|集团|总公司)$/u;
/** Shorter names are in too many others: 大学, 科技馆. */
const SHORTEST = 4;

/** A name without what is not said of it every day, folded. */
export const nameCore = (name: string): string => comparisonKey(name).replace(PLACE, '').replace(LEGAL_FORM, '');

/** A name made ready to be compared with many. */
interface Ready {
  name: string;
  key: string;
  core: string;
}

const ready = (name: string): Ready => ({ name, key: comparisonKey(name), core: nameCore(name) });

function alike(one: Ready, other: Ready): boolean {
  const [a, b] = [one.key, other.key];
  if (a === b || a.length < SHORTEST || b.length < SHORTEST) return false;
  if (a.startsWith(b) || b.startsWith(a)) return true;
  const [inner, outer] = one.core.length <= other.core.length ? [one.core, other.core] : [other.core, one.core];
  return inner.length >= SHORTEST && outer.includes(inner);
}

/**
 * Could two units of different names be one, or one a part of the other: 长安汽车 and 重庆长安汽车股份有限公司, 重庆大学光电工程学院
 * and 重庆大学? Only a suggestion. The same name is not meant: that is certain.
 */
export const unitsAlike = (one: string, other: string): boolean => alike(ready(one), ready(other));

/** Finds the first of many units that another could be; undefined: none. */
export function alikeUnit(names: readonly string[]): (unit: string) => string | undefined {
  const units = names.map(ready);
  return (unit) => {
    const asked = ready(unit);
    return units.find((known) => alike(asked, known))?.name;
  };
}
