import type { RegisterRecord } from '../../domain/registers/define';
import { redetect } from '../../domain/review/conflicts';
import type { Kind } from '../../domain/review/kinds/kind';
import type { Round } from '../../domain/review/model';
import { dossierOf } from '../queries/round-dossier';
import { subjectsOf } from '../queries/subjects';
import type { Work } from '../work';

/** Brings the detected conflicts of a round up to date after a member or a candidate has changed. */
export async function redetectConflicts(work: Work, kind: Kind, round: Round): Promise<void> {
  const { members, candidates, conflicts } = await dossierOf(work, round);
  const records: (RegisterRecord | undefined)[] = await work.getMany(
    kind.register,
    candidates.map((candidate) => candidate.subject),
  );
  const present = records.filter((record) => record !== undefined);
  const subjects = await subjectsOf(work, kind, present);
  const units = new Map(present.map(({ id }, index) => [id, subjects[index]?.units ?? []]));
  const judged = candidates.map(({ id, name, subject }) => ({ id, units: units.get(subject) ?? [name] }));
  const { add, change, remove } = redetect(round.id, members, judged, conflicts);
  for (const row of add) work.add('conflict', row);
  for (const row of change) work.put('conflict', row);
  for (const id of remove) work.remove('conflict', id);
}
