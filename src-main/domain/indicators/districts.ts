import { registerOf } from '../registers';
import { successorOf } from '../registers/successor';
import type { Facts, Group, RecordOf } from './define';

/** Stands for records that name no district. */
export const NO_DISTRICT = '-';

export type District = RecordOf<'district'>;

const inForce = ({ values }: District, today: string): boolean =>
  (values.validFrom ?? '') <= today && (values.validTo === null || today < values.validTo);

/** The districts that exist today, in the order of their codes. */
export function districtsNow({ records, today }: Facts): District[] {
  return records('district')
    .filter((district) => inForce(district, today))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Leads a district's code to that of the one which is there today: an abolished one is counted for its successor. */
export function districtToday({ records, today }: Facts): (code: string | null | undefined) => string {
  const byId = new Map(records('district').map((district) => [district.id, district]));
  const found = new Map<string, string>();
  const search = (code: string): string => {
    const at = byId.get(code);
    if (at === undefined) return NO_DISTRICT;
    return inForce(at, today) ? at.id : (successorOf(registerOf('district'), at, byId, today)?.id ?? NO_DISTRICT);
  };
  return (code) => {
    if (code === null || code === undefined) return NO_DISTRICT;
    const known = found.get(code) ?? search(code);
    found.set(code, known);
    return known;
  };
}

/** A group a district of today, and one for what names none, if there is such. */
export function groupsByDistrict(
  facts: Facts,
  counts: ReadonlyMap<string, number>,
  totals: ReadonlyMap<string, number> | null = null,
): Group[] {
  const groups = districtsNow(facts).map(({ id, values }) => ({
    key: id,
    label: values.name ?? id,
    figure: counts.get(id) ?? 0,
    total: totals ? (totals.get(id) ?? 0) : null,
  }));
  const none = counts.get(NO_DISTRICT) ?? 0;
  const noneOf = totals?.get(NO_DISTRICT) ?? null;
  if (none === 0 && !noneOf) return groups;
  return [...groups, { key: NO_DISTRICT, label: '未填区县', figure: none, total: noneOf }];
}

/** How many there are of each key. */
export function tallied<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
