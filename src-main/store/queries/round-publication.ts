import { officesOf } from '../reads/offices';
import { publicationPlan } from '../reads/publication-plan';
import { readDossier } from '../reads/round-dossier';
import { kindOfRound, requireStage } from '../reads/round-guard';
import type { Queries } from '../work';

/** What publication would do, record by record. */
export const roundPublicationQueries: Queries<'round.publishPreview'> = {
  'round.publishPreview': async (read, { round: id, ...entered }) => {
    const dossier = await readDossier(read, id);
    requireStage(dossier.round, ['publication', 'archive']);
    const offices = await officesOf(read);
    const { planned } = await publicationPlan(read, kindOfRound(dossier.round), dossier, entered, offices);
    return planned.map(({ candidate, number, award }) => {
      const { id, name, result } = candidate;
      return { candidate: id, name, level: result?.level ?? null, number: number?.number ?? null, award };
    });
  },
};
