import type { RegisterRecord, Value, Values } from '../registers/define';
import { goingForward } from './blockers';
import { byDistrict } from './dossier';
import type { Kind } from './kinds/kind';
import type { Award, Candidate, Publication, Round } from './model';
import { rational, roundHalfUp } from './rational';

/** The honour of a round as it stands on a certificate: {level} and {year} filled in. */
export function honourOf({ honour, year }: Pick<Round, 'honour' | 'year'>, level: string | null): string {
  return honour.replaceAll('{level}', level ?? '').replaceAll('{year}', String(year));
}

/** A published score in whole hundredths, half up; null: it is no score. */
export function pointsOf(score: string): number | null {
  const [, whole, decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(score) ?? [];
  if (whole === undefined) return null;
  const value = rational(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  return Number(roundHalfUp(value, 2));
}

/** Those whose results are published, in the order of papers and certificate numbers. */
export function toPublish(candidates: readonly Candidate[]): Candidate[] {
  const placed = ({ district, code, result }: Candidate) => ({ district, code, rank: result?.rank ?? null });
  return goingForward(candidates).toSorted((a, b) => byDistrict(placed(a), placed(b)));
}

/** Those who were held back when the others were published, and may be published now. */
export function toPublishLater(candidates: readonly Candidate[]): Candidate[] {
  return toPublish(candidates.filter(({ later, award, withdrawn }) => later && award === null && withdrawn === null));
}

/** Does publication issue a certificate for this candidate? */
export const isCertified = (kind: Kind, { result }: Candidate): boolean => kind.certified(result?.level ?? null);

/** Only what differs, on both sides. */
function difference(before: Values, after: Values): { before: Values; after: Values } {
  const keys = Object.keys(after).filter((key) => (before[key] ?? null) !== (after[key] ?? null));
  const of = (values: Values) => Object.fromEntries(keys.map((key): [string, Value] => [key, values[key] ?? null]));
  return { before: of(before), after: of(after) };
}

/** What publication makes of one record, with what it changes on both sides. `number`: of its certificate. */
export function awardOf(
  kind: Kind,
  round: Pick<Round, 'honour' | 'year'>,
  publication: Publication,
  candidate: Candidate,
  record: RegisterRecord,
  number: string | null,
): { status: string; values: Values; award: Award } {
  const level = candidate.result?.level ?? null;
  const title = honourOf(round, level);
  const { status, values } = kind.awarded(record.values, record.status, {
    ...publication,
    level,
    title,
    points: pointsOf(candidate.result?.score ?? ''),
    rank: candidate.result?.rank ?? null,
    year: round.year,
    number,
  });
  const { before, after } = difference(record.values, values);
  return {
    status,
    values,
    award: {
      record: record.id,
      before: { status: record.status, values: before },
      after: { status, values: after },
    },
  };
}
