import { comparisonKey as fold } from '../identity/text';
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

/** The unit that a member and a candidate share, as the candidate writes it; null: none. Compared after folding. */
export function sharedUnit(member: Judge, candidate: Judged): string | null {
  const unit = fold(member.unit);
  return unit === '' ? null : (candidate.units.find((name) => fold(name) === unit) ?? null);
}

/** What the rules see between one member and one candidate; null: nothing. */
export function detected(round: string, member: Judge, candidate: Judged): ConflictRow | null {
  const unit = sharedUnit(member, candidate);
  if (unit === null) return null;
  return {
    id: pairKey(member.id, candidate.id),
    round,
    member: member.id,
    candidate: candidate.id,
    source: 'unit',
    barred: true,
    reason: `评委工作单位是参评单位“${unit}”`,
  };
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
  const known = new Map(present.map((conflict) => [conflict.id, conflict]));
  const changes: ConflictChanges = { add: [], change: [], remove: [] };
  for (const member of members) {
    for (const candidate of candidates) {
      const id = pairKey(member.id, candidate.id);
      const was = known.get(id);
      known.delete(id);
      if (was && was.source !== 'unit') continue;
      const now = detected(round, member, candidate);
      if (now && !was) changes.add.push(now);
      else if (now && was && was.reason !== now.reason) changes.change.push({ ...was, ...now });
      else if (!now && was) changes.remove.push(id);
    }
  }
  changes.remove.push(...known.keys());
  return changes;
}
