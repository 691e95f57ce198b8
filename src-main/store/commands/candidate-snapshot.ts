import type { RegisterRecord } from '../../domain/registers/define';
import { findingsOf, worst } from '../../domain/review/eligibility';
import type { Kind } from '../../domain/review/kinds/kind';
import type { Candidate, Round } from '../../domain/review/model';
import { requireRecords } from '../reads/records';
import { subjectsOf } from '../reads/subjects';
import type { Reader, Work } from '../work';

type Snapshot = Pick<Candidate, 'subject' | 'name' | 'district' | 'districtName' | 'unit' | 'findings' | 'suggested'>;

const textOf = (record: RegisterRecord | undefined, field: string): string | null => {
  const value = record?.values[field];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** What a round keeps of records as they stand now, with what the rules in force say of them; in the given order. */
export async function snapshots(
  read: Reader,
  kind: Kind,
  round: Round,
  records: readonly RegisterRecord[],
  today: string,
): Promise<Snapshot[]> {
  const subjects = await subjectsOf(read, kind, records);
  const districts: (RegisterRecord | undefined)[] = await read.getMany(
    'district',
    subjects.map(({ district }) => district),
  );
  return records.map((record, index) => {
    const { name = '', district = '', unit = '' } = subjects[index] ?? {};
    const of = districts[index];
    const surroundings = {
      educationOrgan: textOf(of, 'educationOrgan'),
      associationOrgan: textOf(of, 'associationOrgan'),
    };
    const findings = findingsOf(kind, round.rules, record, surroundings, today);
    const districtName = textOf(of, 'name') ?? district;
    return { subject: record.id, name, district, districtName, unit, findings, suggested: worst(findings) };
  });
}

/** Takes the records of these candidates as they stand now. `reopen`: the decision is open again. */
export async function refreshCandidates(
  work: Work,
  kind: Kind,
  round: Round,
  candidates: readonly Candidate[],
  reopen: boolean,
): Promise<void> {
  const records = await requireRecords(
    work,
    kind.register,
    candidates.map((candidate) => candidate.subject),
  );
  const now = new Map(
    (await snapshots(work, kind, round, records, work.today)).map((snapshot) => [snapshot.subject, snapshot]),
  );
  for (const candidate of candidates) {
    const refreshed = { ...candidate, ...now.get(candidate.subject), ...(reopen ? { decision: null } : {}) };
    if (JSON.stringify(refreshed) !== JSON.stringify(candidate)) work.put('candidate', refreshed);
  }
}
