import { isAway } from './attendance';
import { judges } from './groups';
import type { IndicatorSheet } from './indicators/model';
import { isScored } from './method';
import type { Ballot, Candidate, Conflict, Member, Objection, Round } from './model';
import { leaves, marksGiven } from './rubric';
import type { Poll } from './votes/model';

/** 案卷: everything that a round holds, as the rules look at it. */
export interface Dossier {
  round: Round;
  candidates: readonly Candidate[];
  members: readonly Member[];
  conflicts: readonly Conflict[];
  ballots: readonly Ballot[];
  objections: readonly Objection[];
  polls: readonly Poll[];
  sheets: readonly IndicatorSheet[];
}

/** The key of what belongs to one member and one candidate: ballots and conflicts. */
export const pairKey = (member: string, candidate: string): string => `${member}:${candidate}`;

/** Codes are counted 001 … 999, 1000 …: the longer one comes later. */
export const byCode = (a: { code: string }, b: { code: string }): number =>
  a.code.length - b.code.length || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

export const bySeat = (a: { seat: number }, b: { seat: number }): number => a.seat - b.seat;

/** Those who passed the form check and are scored, in the order of the agenda. */
export function contestants(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((candidate) => candidate.decision?.verdict === 'pass').toSorted(byCode);
}

interface Placed {
  district: string;
  rank: number | null;
  code: string;
}

/** The order of papers and certificate numbers: by district code, then rank. */
export const byDistrict = (a: Placed, b: Placed): number =>
  a.district.localeCompare(b.district, 'en') ||
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
  byCode(a, b);

/** Pairs of member and candidate whose mark is barred (回避). */
export function barredPairs(conflicts: readonly Conflict[]): ReadonlySet<string> {
  return new Set(
    conflicts.filter((conflict) => conflict.barred).map(({ member, candidate }) => pairKey(member, candidate)),
  );
}

/** Marks (one a criterion) that a member has given, and how many there are to give, bars left out. */
export interface Progress {
  member: string;
  given: number;
  expected: number;
}

/** In seat order; nothing is expected of members who only vote. */
export function progressOf(dossier: Dossier): Progress[] {
  if (!isScored(dossier.round.method))
    return dossier.members.toSorted(bySeat).map(({ id }) => ({ member: id, given: 0, expected: 0 }));
  const { rubric } = dossier.round;
  const candidates = contestants(dossier.candidates);
  const barred = barredPairs(dossier.conflicts);
  const ballots = new Map(dossier.ballots.map((ballot) => [ballot.id, ballot]));
  const criteria = leaves(rubric).length;
  return dossier.members.toSorted(bySeat).map((member) => {
    const { id } = member;
    const open = candidates
      .filter((candidate) => judges(member, candidate))
      .map((candidate) => pairKey(id, candidate.id))
      .filter((key) => !barred.has(key));
    const given = open.reduce((sum, key) => sum + marksGiven(rubric, ballots.get(key)?.marks ?? {}), 0);
    return { member: id, given, expected: open.length * criteria };
  });
}

/** Members who are down as away (缺席) and have given no mark: scores are formed without them. In seat order. */
export function awayMembers(dossier: Dossier): Member[] {
  const given = new Map(progressOf(dossier).map((one) => [one.member, one.given]));
  const away = dossier.members.filter((member) => isAway(member) && given.get(member.id) === 0);
  return away.toSorted(bySeat);
}

/** Candidates that an upheld objection keeps out; `until`: only those settled before that instant. */
export function excludedBy(objections: readonly Objection[], until: string | null = null): ReadonlySet<string> {
  return new Set(
    objections
      .filter(({ settlement }) => settlement?.outcome === 'upheld' && (until === null || settlement.at < until))
      .map((objection) => objection.candidate),
  );
}
