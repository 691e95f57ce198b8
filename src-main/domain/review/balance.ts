import { byCode } from './dossier';
import type { Member } from './model';

/** More than this many groups no office has rooms for. */
export const MOST_GROUPS = 9;

interface Grouped {
  id: string;
  code: string;
  field: string;
}

/**
 * Groups 1 … `count` of equal size, each with its share of every field: numbers differ by one at most, in all and in each
 * field. Field by field (the largest first) candidates are dealt out in the order of their codes, group after group.
 */
export function balancedGroups(candidates: readonly Grouped[], count: number): Map<string, string> {
  const fields = new Map<string, Grouped[]>();
  for (const candidate of candidates.toSorted(byCode))
    fields.set(candidate.field, [...(fields.get(candidate.field) ?? []), candidate]);
  const largestFirst = [...fields.entries()].toSorted(
    ([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1),
  );
  const order = largestFirst.flatMap(([, all]) => all);
  return new Map(order.map(({ id }, index) => [id, String((index % count) + 1)]));
}

/** Members dealt out in seat order, so that every group has as many as any other, or one more. */
export const balancedMembers = (members: readonly Pick<Member, 'id'>[], count: number): Map<string, string> =>
  new Map(members.map(({ id }, index) => [id, String((index % count) + 1)]));
