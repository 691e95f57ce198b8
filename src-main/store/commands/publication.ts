import { Fault } from '../../domain/fault';
import { documentNumber } from '../../domain/honours/numbering';
import { registerOf } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import { SameIndex } from '../../domain/registers/same';
import { goingForward, publicationBlockers, sentencesOf } from '../../domain/review/blockers';
import { byDistrict } from '../../domain/review/dossier';
import type { Kind } from '../../domain/review/kinds/kind';
import type { Candidate, Publication, Round } from '../../domain/review/model';
import { requireDate } from '../queries/publicity-period';
import { dossierOf } from '../queries/round-dossier';
import { settingsQueries } from '../queries/settings';
import type { Commands, Work } from '../work';
import { type Numbered, takeNumbers } from './numbers';
import { refuseDuplicate } from './record-checks';
import { kindOfRound, requireStage, requireUnpublished } from './round-guard';
import { requireRecords } from './stored';

/** Dates must exist and follow each other: publicity over, then publication; validity not turned round. */
function requireDates(round: Round, { date, validFrom, validTo }: Publication): void {
  for (const [path, day] of Object.entries({ date, validFrom, validTo })) requireDate(day, path);
  if (round.publicity !== null && date <= round.publicity.end)
    throw new Fault('input.invalid', `公布日期应在公示截止日 ${round.publicity.end} 之后，请改正。`, { path: 'date' });
  if (validTo < validFrom) throw new Fault('input.invalid', '有效期止早于有效期起，请改正。', { path: 'validTo' });
}

async function requireFreshNumber(work: Work, round: Round, docNumber: string): Promise<void> {
  const other = (await work.all('round')).find(
    ({ id, publication }) => id !== round.id && publication?.docNumber === docNumber,
  );
  if (other)
    throw new Fault('record.duplicate', `文号 ${docNumber} 已用于“${other.title}”，请核对后改用别的顺序号。`, {
      path: 'docSerial',
    });
}

interface Awarded {
  candidate: Candidate;
  record: RegisterRecord;
  number: Numbered;
}

/** Writes the naming to the register. The number is unique there too. */
async function updateRegister(work: Work, kind: Kind, publication: Publication, awards: Awarded[]): Promise<void> {
  const register = registerOf(kind.register);
  const changing = new Set(awards.map(({ record }) => record.id));
  const rows: RegisterRecord[] = await work.all(kind.register);
  const index = new SameIndex(
    register,
    rows.filter((row) => !changing.has(row.id)),
  );
  for (const { record, number } of awards) {
    const refusal = kind.refusal(record);
    if (refusal !== null)
      throw new Fault('record.changed', `“${kind.subject(record.values).name}”${refusal}，不能再公布；请先暂缓。`);
    const awarded = kind.awarded(record.values, { ...publication, number: number.number });
    refuseDuplicate(register, index, awarded.values);
    work.put(kind.register, { ...record, ...awarded, changedAt: work.at, changedBy: work.actor.name });
  }
}

function issueCertificates(
  work: Work,
  kind: Kind,
  round: Round,
  pattern: string,
  publication: Publication,
  awards: Awarded[],
) {
  for (const { candidate, number } of awards)
    work.add('certificate', {
      id: work.newId('certificate'),
      ...number,
      pattern,
      year: Number(publication.date.slice(0, 4)),
      round: round.id,
      candidate: candidate.id,
      subject: { register: kind.register, id: candidate.subject },
      holder: candidate.name,
      title: kind.honour,
      issuedOn: publication.date,
      validFrom: publication.validFrom,
      validTo: publication.validTo,
      fields: {},
      voided: null,
      madeAt: null,
      reprints: 0,
    });
}

/** 公布: document number, register and certificates in one command, or nothing. */
export const publicationCommands: Commands<'round.publish'> = {
  'round.publish': async (work, { round: id, rev, docSerial, ...given }) => {
    const round = await work.current('round', id, rev);
    requireStage(round, ['publication']);
    requireUnpublished(round);
    const dossier = await dossierOf(work, round);
    const blockers = publicationBlockers(dossier, work.today);
    if (blockers.length > 0)
      throw new Fault('round.blocked', `还不能公布：${sentencesOf(blockers)}`, { data: blockers });

    const kind = kindOfRound(round);
    const offices = await settingsQueries['settings.offices'](work, {}, { actor: work.actor, today: work.today });
    const year = Number(given.date.slice(0, 4));
    const publication = { ...given, docNumber: documentNumber(offices.docPrefix, year, docSerial) };
    requireDates(round, publication);
    await requireFreshNumber(work, round, publication.docNumber);

    const named = goingForward(dossier.candidates).toSorted((a, b) => byDistrict(placed(a), placed(b)));
    const records = await requireRecords(
      work,
      kind.register,
      named.map(({ subject }) => subject),
    );
    const numbers = await takeNumbers(work, offices.certificatePattern, year, kind.numberCode, named.length);
    const byId = new Map(records.map((record) => [record.id, record]));
    const awards = named.flatMap((candidate, index): Awarded[] => {
      const record = byId.get(candidate.subject);
      const number = numbers[index];
      return record && number ? [{ candidate, record, number }] : [];
    });
    await updateRegister(work, kind, publication, awards);
    issueCertificates(work, kind, round, offices.certificatePattern, publication, awards);
    work.put('round', { ...round, publication });
    return { certificates: awards.length };
  },
};

const placed = ({ district, code, result }: Candidate) => ({ district, code, rank: result?.rank ?? null });
