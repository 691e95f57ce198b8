import { redetect } from '../../domain/review/conflicts/redetect';
import type { Round } from '../../domain/review/model';
import { dossierOf } from '../reads/round-dossier';
import { judgesOf, tieFinder } from '../reads/ties';
import type { Work } from '../work';

/** Brings the detected conflicts of a round up to date after a member or a candidate has changed. */
export async function redetectConflicts(work: Work, round: Round): Promise<void> {
  const { members, candidates, conflicts } = await dossierOf(work, round);
  const finder = await tieFinder(work, round, candidates, work.today);
  const changes = redetect(round.id, await judgesOf(work, members), candidates, finder, conflicts);
  for (const row of changes.add) work.add('conflict', row);
  for (const row of changes.change) work.put('conflict', row);
  for (const id of changes.remove) work.remove('conflict', id);
}
