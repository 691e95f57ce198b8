import { pairKey } from '../dossier';
import type { Conflict } from '../model';
import { DETECTED, type Judge, type TieFinder } from './detect';

export type ConflictRow = Omit<Conflict, 'rev'>;

const BY_RULE: ReadonlySet<string> = new Set(DETECTED);

/** Was it found by the rules, and not said by a person? */
export const isDetected = ({ source }: Pick<Conflict, 'source'>): boolean => BY_RULE.has(source);

/** Every pair that is tied, by its key: what the rules see by themselves. */
export function detected(round: string, members: readonly Judge[], finder: TieFinder): Map<string, ConflictRow> {
  const rows = members.flatMap((judge) =>
    finder.of(judge).map(({ candidate, source, reason }): ConflictRow => {
      return { id: pairKey(judge.id, candidate), round, member: judge.id, candidate, source, barred: true, reason };
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
  candidates: readonly { id: string }[],
  finder: TieFinder,
  present: readonly Conflict[],
): ConflictChanges {
  const now = detected(round, members, finder);
  const seated = new Set(members.map(({ id }) => id));
  const judged = new Set(candidates.map(({ id }) => id));
  const changes: ConflictChanges = { add: [], change: [], remove: [] };
  for (const was of present) {
    const found = now.get(was.id);
    now.delete(was.id);
    if (!seated.has(was.member) || !judged.has(was.candidate)) changes.remove.push(was.id);
    else if (!isDetected(was)) continue;
    else if (!found) changes.remove.push(was.id);
    else if (found.reason !== was.reason || found.source !== was.source) changes.change.push({ ...was, ...found });
  }
  changes.add.push(...now.values());
  return changes;
}
