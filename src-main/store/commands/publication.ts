import { Fault } from '../../domain/fault';
import { registerOf } from '../../domain/registers';
import { honourOf } from '../../domain/review/awards';
import { publicationBlockers, sentencesOf } from '../../domain/review/blockers';
import type { Kind } from '../../domain/review/kinds/kind';
import type { Publication, Round } from '../../domain/review/model';
import { officesOf } from '../reads/offices';
import { type Planned, publicationPlan } from '../reads/publication-plan';
import { recordsBesides, refuseDuplicate } from '../reads/record-checks';
import { dossierOf } from '../reads/round-dossier';
import { kindOfRound, requireStage, requireUnpublished } from '../reads/round-guard';
import { usedNumbers } from '../reads/used-numbers';
import type { Commands, Work } from '../work';
import { takeNumbers } from './numbers';

export async function requireFreshNumber(work: Work, round: Round, docNumber: string): Promise<void> {
  const other = (await usedNumbers(work)).find(
    (used) => used.number === docNumber && (used.round !== round.id || round.publication !== null),
  );
  if (other)
    throw new Fault('record.duplicate', `文号 ${docNumber} 已用于“${other.what}”，请核对后改用别的顺序号。`, {
      path: 'docSerial',
    });
}

/** Writes the results to the register, and keeps with the candidate what was changed. */
export async function updateRegister(work: Work, kind: Kind, planned: readonly Planned[]): Promise<void> {
  const register = registerOf(kind.register);
  const others = await recordsBesides(work, kind.register, new Set(planned.map(({ record }) => record.id)));
  for (const { candidate, record, status, values, award } of planned) {
    const refusal = kind.refusal(record);
    if (refusal !== null) throw new Fault('record.changed', `“${candidate.name}”${refusal}，不能再公布；请先暂缓。`);
    refuseDuplicate(register, others, values);
    work.put(kind.register, { ...record, status, values, changedAt: work.at, changedBy: work.actor.name });
    work.put('candidate', { ...candidate, award });
  }
}

/** Certificates for those who are given one, in the order of their numbers; how many. */
export function issueCertificates(
  work: Work,
  kind: Kind,
  round: Round,
  pattern: string,
  publication: Publication,
  planned: readonly Planned[],
): number {
  let count = 0;
  for (const { candidate, number } of planned) {
    if (number === null) continue;
    count += 1;
    work.add('certificate', {
      id: work.newId('certificate'),
      ...number,
      pattern,
      year: Number(publication.date.slice(0, 4)),
      round: round.id,
      candidate: candidate.id,
      subject: { register: kind.register, id: candidate.subject },
      holder: candidate.name,
      title: honourOf(round, candidate.result?.level ?? null),
      issuedOn: publication.date,
      validFrom: publication.validFrom,
      validTo: publication.validTo,
      fields: {},
      voided: null,
      madeAt: null,
      reprints: 0,
    });
  }
  return count;
}

/** 公布: document number, register and certificates in one command, or nothing. */
export const publicationCommands: Commands<'round.publish'> = {
  'round.publish': async (work, { round: id, rev, ...entered }) => {
    const round = await work.current('round', id, rev);
    requireStage(round, ['publication']);
    requireUnpublished(round);
    const dossier = await dossierOf(work, round);
    const blockers = publicationBlockers(dossier, work.today);
    if (blockers.length > 0)
      throw new Fault('round.blocked', `还不能公布：${sentencesOf(blockers)}`, { data: blockers });

    const kind = kindOfRound(round);
    const offices = await officesOf(work);
    const { publication, planned, sequence } = await publicationPlan(work, kind, dossier, entered, offices);
    await requireFreshNumber(work, round, publication.docNumber);
    await updateRegister(work, kind, planned);
    await takeNumbers(work, sequence);
    const certificates = issueCertificates(work, kind, round, offices.certificatePattern, publication, planned);
    work.put('round', { ...round, publication });
    return { published: planned.length, certificates };
  },
};
