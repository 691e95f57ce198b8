import { Fault } from '../../domain/fault';
import { documentNumber } from '../../domain/honours/numbering';
import { registerOf } from '../../domain/registers';
import type { RegisterRecord, Values } from '../../domain/registers/define';
import { fieldLabel } from '../../domain/registers/labels';
import { voidReason } from '../../domain/review/amendments';
import { awardOf, isCertified } from '../../domain/review/awards';
import type { Kind } from '../../domain/review/kinds/kind';
import type { Amendment, Award, Candidate, Publication, Round } from '../../domain/review/model';
import { underObjection } from '../../domain/review/publicity';
import { listed } from '../../domain/review/wording';
import { requireDate, requireDates, requireTerm } from '../reads/dates';
import { nextNumbers } from '../reads/numbers';
import { officesOf } from '../reads/offices';
import { publicationPlan } from '../reads/publication-plan';
import { requireRecords } from '../reads/records';
import { dossierOf } from '../reads/round-dossier';
import { kindOfRound, requireCandidate, requireStage } from '../reads/round-guard';
import { subjectsOf } from '../reads/subjects';
import type { Commands, Work } from '../work';
import { takeNumbers } from './numbers';
import { issueCertificates, requireFreshNumber, updateRegister } from './publication';

type Published = Round & { publication: Publication };

async function publishedRound(work: Work, id: string, rev: number): Promise<Published> {
  const round = await work.current('round', id, rev);
  requireStage(round, ['publication', 'archive']);
  const { publication } = round;
  if (publication === null) throw new Fault('round.stage', '结果还没有公布，不用另行发文。');
  return { ...round, publication };
}

interface Issued {
  docSerial: number;
  date: string;
  reason: string;
}

/** The document that says it: after the publication, under a number that nothing else has. */
async function amendment(
  work: Work,
  round: Published,
  kind: Amendment['kind'],
  candidates: readonly string[],
  { docSerial, date, reason }: Issued,
): Promise<Amendment> {
  requireDate(date, 'date');
  if (date < round.publication.date)
    throw new Fault('input.invalid', `发文日期应不早于公布日期 ${round.publication.date}，请改正。`, { path: 'date' });
  const docNumber = documentNumber((await officesOf(work)).docPrefix, Number(date.slice(0, 4)), docSerial);
  await requireFreshNumber(work, round, docNumber);
  if (docNumber === round.publication.docNumber)
    throw new Fault('record.duplicate', `文号 ${docNumber} 是本轮次公布时用的，请改用别的顺序号。`, {
      path: 'docSerial',
    });
  work.because(reason);
  return { kind, docNumber, date, reason, candidates: [...candidates], by: work.actor.name, at: work.at };
}

const amended = (round: Published, made: Amendment): Round => ({ ...round, amendments: [...round.amendments, made] });

/** Who was published, with what it changed. */
async function awarded(work: Work, round: Round, id: string): Promise<{ candidate: Candidate; award: Award }> {
  const candidate = await requireCandidate(work, round, id);
  const { award } = candidate;
  if (award !== null) return { candidate, award };
  throw new Fault(
    'round.stage',
    `“${candidate.name}”没有可以撤销或更正的公布结果；旧版程序公布的，请在台账里改正，并在证书登记里作废证书。`,
  );
}

/** The record as it was before it was published. Throws `record.changed` when what was written has been changed since. */
async function restored(work: Work, kind: Kind, candidate: Candidate, award: Award): Promise<RegisterRecord> {
  const [record] = await requireRecords(work, kind.register, [candidate.subject]);
  if (!record) throw new Fault('record.missing', `“${candidate.name}”的记录已不在台账里，不能恢复。`);
  const register = registerOf(kind.register);
  const changed = Object.keys(award.after.values).filter(
    (key) => (record.values[key] ?? null) !== (award.after.values[key] ?? null),
  );
  if (record.status !== award.after.status || changed.length > 0) {
    const what = [
      ...(record.status === award.after.status ? [] : ['状态']),
      ...changed.map((key) => fieldLabel(register, key)),
    ];
    const message = `“${candidate.name}”公布后，台账里的${listed(what)}又改过，不能自动恢复；请先在台账里改回公布时的内容。`;
    throw new Fault('record.changed', message);
  }
  const values: Values = { ...record.values, ...award.before.values };
  return { ...record, status: award.before.status, values };
}

async function voidCertificates(work: Work, round: Round, candidate: Candidate, reason: string): Promise<void> {
  for (const certificate of await work.where('certificate', 'round', round.id))
    if (certificate.candidate === candidate.id && certificate.voided === null)
      work.put('certificate', { ...certificate, voided: { reason, by: work.actor.name, at: work.at } });
}

/** 公布之后: held ones published later, results taken back or corrected. Each is one command with a document number. */
export const amendmentCommands: Commands<'round.publishLater' | 'round.withdrawAward' | 'round.correctAward'> = {
  'round.publishLater': async (work, { round: id, rev, reason, ...entered }) => {
    const round = await publishedRound(work, id, rev);
    const dossier = await dossierOf(work, round);
    const kind = kindOfRound(round);
    const offices = await officesOf(work);
    const { publication, planned, sequence } = await publicationPlan(work, kind, dossier, entered, offices);
    if (planned.length === 0)
      throw new Fault('round.blocked', '没有可以补充公布的对象：请先对暂缓的对象解除暂缓，并处理完有关异议。');
    const going = planned.map(({ candidate }) => candidate);
    const concerned = underObjection(going, dossier.objections).map(({ name }) => name);
    if (concerned.length > 0) throw new Fault('round.blocked', `${listed(concerned)} 的异议没有处理，请先处理。`);
    const ids = going.map(({ id }) => id);
    const made = await amendment(work, round, 'later', ids, { ...entered, reason });
    await updateRegister(work, kind, planned);
    await takeNumbers(work, sequence);
    const certificates = issueCertificates(work, kind, round, offices.certificatePattern, publication, planned);
    work.put('round', amended(round, made));
    return { published: planned.length, certificates };
  },

  'round.withdrawAward': async (work, { round: id, rev, candidate: of, ...issued }) => {
    const round = await publishedRound(work, id, rev);
    const { candidate, award } = await awarded(work, round, of);
    const kind = kindOfRound(round);
    const record = await restored(work, kind, candidate, award);
    const made = await amendment(work, round, 'withdrawal', [of], issued);
    work.put(kind.register, { ...record, changedAt: work.at, changedBy: work.actor.name });
    await voidCertificates(work, round, candidate, voidReason(made));
    const withdrawn = { docNumber: made.docNumber, reason: issued.reason, by: work.actor.name, at: work.at };
    work.put('candidate', { ...candidate, award: null, withdrawn });
    const stored = work.put('round', amended(round, made));
    return { id, rev: stored.rev };
  },

  'round.correctAward': async (work, { round: id, rev, candidate: of, validFrom, validTo, ...issued }) => {
    const round = await publishedRound(work, id, rev);
    const { candidate: before, award } = await awarded(work, round, of);
    const kind = kindOfRound(round);
    const record = await restored(work, kind, before, award);
    const made = await amendment(work, round, 'correction', [of], issued);
    requireDates({ validFrom, validTo });
    requireTerm({ validFrom, validTo });
    const { docNumber, date } = made;
    const publication = { ...round.publication, docNumber, date, validFrom, validTo };
    const [subject] = await subjectsOf(work, kind, [record]);
    const candidate = { ...before, name: subject?.name ?? before.name };
    const { certificatePattern } = await officesOf(work);
    const count = isCertified(kind, candidate) ? 1 : 0;
    const sequence = await nextNumbers(work, certificatePattern, Number(date.slice(0, 4)), round.numberCode, count);
    const number = sequence.numbers[0] ?? null;
    const planned = [
      { candidate, record, number, ...awardOf(kind, round, publication, candidate, record, number?.number ?? null) },
    ];
    await voidCertificates(work, round, candidate, voidReason(made));
    await updateRegister(work, kind, planned);
    await takeNumbers(work, sequence);
    issueCertificates(work, kind, round, certificatePattern, publication, planned);
    const stored = work.put('round', amended(round, made));
    return { id, rev: stored.rev };
  },
};
