import { Fault } from '../../domain/fault';
import { documentNumber } from '../../domain/honours/numbering';
import type { RegisterRecord, Values } from '../../domain/registers/define';
import { awardOf, isCertified, toPublish, toPublishLater } from '../../domain/review/awards';
import type { Dossier } from '../../domain/review/dossier';
import type { Kind } from '../../domain/review/kinds/kind';
import type { Award, Candidate, Publication, Round } from '../../domain/review/model';
import type { Reader } from '../work';
import { requireDates, requireTerm } from './dates';
import { type Numbered, nextNumbers, type Sequence } from './numbers';
import { requireRecords } from './records';

/** What the office enters when it publishes. */
export interface Entered extends Omit<Publication, 'docNumber'> {
  docSerial: number;
}

/** What publication does to one record. */
export interface Planned {
  candidate: Candidate;
  record: RegisterRecord;
  /** null: no certificate is issued. */
  number: Numbered | null;
  status: string;
  values: Values;
  award: Award;
}

/** Dates must exist and follow each other: publicity over, then publication; validity not turned round. */
function requireOrder(round: Round, candidates: readonly Candidate[], kind: Kind, entered: Entered): void {
  const { date, validFrom, validTo, deadline } = entered;
  requireDates({ date, validFrom, validTo, deadline });
  if (round.publicity !== null && date <= round.publicity.end)
    throw new Fault('input.invalid', `公布日期应在公示截止日 ${round.publicity.end} 之后，请改正。`, { path: 'date' });
  if (kind.asks.validity && (validFrom === null || validTo === null))
    throw new Fault('input.invalid', '请填写有效期的起止日期。', {
      path: validFrom === null ? 'validFrom' : 'validTo',
    });
  requireTerm(entered);
  const wanted = kind.asks.deadline;
  if (wanted === null || !candidates.some(({ result }) => result?.level === wanted.level)) return;
  if (deadline === null)
    throw new Fault('input.invalid', `有“${wanted.level}”的对象，请填写${wanted.label}。`, { path: 'deadline' });
  if (deadline <= date)
    throw new Fault('input.invalid', `${wanted.label}应在公布日期之后，请改正。`, { path: 'deadline' });
}

export interface Plan {
  publication: Publication;
  planned: Planned[];
  sequence: Sequence;
}

/** Everything that publication would change, in the order of papers and numbers; nothing is changed by it. */
export async function publicationPlan(
  read: Reader,
  kind: Kind,
  dossier: Dossier,
  { docSerial, ...given }: Entered,
  offices: { docPrefix: string; certificatePattern: string },
): Promise<Plan> {
  const { round } = dossier;
  const candidates = round.publication === null ? toPublish(dossier.candidates) : toPublishLater(dossier.candidates);
  requireOrder(round, candidates, kind, { docSerial, ...given });
  const year = Number(given.date.slice(0, 4));
  const publication = { ...given, docNumber: documentNumber(offices.docPrefix, year, docSerial) };
  const records = await requireRecords(
    read,
    kind.register,
    candidates.map(({ subject }) => subject),
  );
  const certified = candidates.filter((candidate) => isCertified(kind, candidate));
  const sequence = await nextNumbers(read, offices.certificatePattern, year, round.numberCode, certified.length);
  const numbers = new Map(certified.map(({ id }, index) => [id, sequence.numbers[index]]));
  const byId = new Map(records.map((record) => [record.id, record]));
  const planned = candidates.flatMap((candidate): Planned[] => {
    const record = byId.get(candidate.subject);
    const number = numbers.get(candidate.id) ?? null;
    if (!record) return [];
    return [
      { candidate, record, number, ...awardOf(kind, round, publication, candidate, record, number?.number ?? null) },
    ];
  });
  return { publication, planned, sequence };
}
