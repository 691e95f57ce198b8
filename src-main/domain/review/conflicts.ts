import { comparisonKey } from '../identity/text';
import { pairKey } from './dossier';
import type { Conflict } from './model';

/** A member and a candidate as far as 回避 looks at them. */
interface Judge {
  id: string;
  unit: string;
}
interface Judged {
  id: string;
  /** The units that stand behind the candidate; for a base it is the base itself. */
  units: readonly string[];
}

export type ConflictRow = Omit<Conflict, 'rev'>;

/** Candidates by their units after name folding, with the unit as the candidate writes it. */
function byUnit(candidates: readonly Judged[]): Map<string, { candidate: string; unit: string }[]> {
  const found = new Map<string, { candidate: string; unit: string }[]>();
  for (const { id, units } of candidates) {
    for (const unit of units) {
      const key = comparisonKey(unit);
      if (key !== '') found.set(key, [...(found.get(key) ?? []), { candidate: id, unit }]);
    }
  }
  return found;
}

/** Every pair of the same unit, by its key: what the rules see by themselves. */
export function detected(
  round: string,
  members: readonly Judge[],
  candidates: readonly Judged[],
): Map<string, ConflictRow> {
  const units = byUnit(candidates);
  const rows = members.flatMap(({ id: member, unit: own }) =>
    (units.get(comparisonKey(own)) ?? []).map(({ candidate, unit }): ConflictRow => {
      const id = pairKey(member, candidate);
      const reason = `评委工作单位是参评单位“${unit}”`;
      return { id, round, member, candidate, source: 'unit', barred: true, reason };
    }),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** How the conflicts of a round must change to agree with its members and candidates. */
export interface ConflictChanges {
  add: ConflictRow[];
  change: Conflict[];
  /** Ids: the member or candidate is gone, or what was detected is no longer so. */
  remove: string[];
}

/** Detects anew for every pair. What the office set or a member declared is kept as it is. */
export function redetect(
  round: string,
  members: readonly Judge[],
  candidates: readonly Judged[],
  present: readonly Conflict[],
): ConflictChanges {
  const now = detected(round, members, candidates);
  const seated = new Set(members.map(({ id }) => id));
  const judged = new Set(candidates.map(({ id }) => id));
  const changes: ConflictChanges = { add: [], change: [], remove: [] };
  for (const was of present) {
    const found = now.get(was.id);
    now.delete(was.id);
    if (!seated.has(was.member) || !judged.has(was.candidate)) changes.remove.push(was.id);
    else if (was.source !== 'unit') continue;
    else if (!found) changes.remove.push(was.id);
    else if (found.reason !== was.reason) changes.change.push({ ...was, ...found });
  }
  changes.add.push(...now.values());
  return changes;
}
