import type { RegisterRecord } from '../../domain/registers/define';
import { redetect } from '../../domain/review/conflicts';
import type { Kind } from '../../domain/review/kinds/kind';
import type { Round } from '../../domain/review/model';
import { dossierOf } from '../queries/round-dossier';
import type { Work } from '../work';

/** Brings the detected conflicts of a round up to date after a member or a candidate has changed. */
export async function redetectConflicts(work: Work, kind: Kind, round: Round): Promise<void> {
  const { members, candidates, conflicts } = await dossierOf(work, round);
  const records: (RegisterRecord | undefined)[] = await work.getMany(
    kind.register,
    candidates.map((candidate) => candidate.subject),
  );
  const judged = candidates.map(({ id, name }, index) => {
    const record = records[index];
    return { id, units: record ? kind.subject(record.values).units : [name] };
  });
  const { add, change, remove } = redetect(round.id, members, judged, conflicts);
  for (const row of add) work.add('conflict', row);
  for (const row of change) work.put('conflict', row);
  for (const id of remove) work.remove('conflict', id);
}
