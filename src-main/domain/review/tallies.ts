import { adjustmentsOf } from './adjustments/reckon';
import { barredPairs, bySeat, type Dossier, pairKey } from './dossier';
import { judges } from './groups';
import { auditedTotal } from './indicators/reckon';
import type { Ballot, Candidate } from './model';
import { normalised } from './normalise';
import { add, compare, rational } from './rational';
import { type Scoring, type Tally, tallyOf } from './tally';

const NOTHING: Tally = {
  marks: [],
  members: 0,
  parts: null,
  mean: null,
  normalised: null,
  adjustments: [],
  exact: null,
  untrimmed: null,
  criteria: new Map(),
};

/** The marks of the members, candidate by candidate. */
function scored(dossier: Dossier, candidates: readonly Candidate[]): Tally[] {
  const { rubric, method } = dossier.round;
  const barred = barredPairs(dossier.conflicts);
  const ballots = ballotsBy(dossier.ballots);
  const members = dossier.members.toSorted(bySeat);
  return candidates.map((candidate) => {
    const given = ballots.get(candidate.id);
    const own = candidate.group === '' ? members : members.filter((member) => judges(member, candidate));
    const scorings = own.map(({ id, seat }): Scoring => {
      // Most rounds have few bars: their keys are not made for nothing.
      const bar = barred.size > 0 && barred.has(pairKey(id, candidate.id));
      return { member: id, seat, barred: bar, marks: given?.get(id)?.marks ?? null };
    });
    return tallyOf(rubric, method, scorings);
  });
}

/** Candidate → member → ballot. */
function ballotsBy(ballots: readonly Ballot[]): Map<string, Map<string, Ballot>> {
  const found = new Map<string, Map<string, Ballot>>();
  for (const ballot of ballots) {
    const of = found.get(ballot.candidate);
    if (of) of.set(ballot.member, ballot);
    else found.set(ballot.candidate, new Map([[ballot.member, ballot]]));
  }
  return found;
}

/** The audited totals of the indicators. */
function audited({ round, sheets }: Dossier, candidates: readonly Candidate[]): Tally[] {
  const byCandidate = new Map(sheets.map((sheet) => [sheet.candidate, sheet]));
  return candidates.map(({ id }) => {
    const sheet = byCandidate.get(id);
    const total = auditedTotal(round.rubric, sheet);
    if (sheet === undefined || total === null) return NOTHING;
    const mean = rational(BigInt(total), 100n);
    const criteria = Object.entries(sheet.audited).map(([id, mark]) => [id, rational(BigInt(mark), 100n)] as const);
    return { ...NOTHING, mean, exact: mean, untrimmed: mean, criteria: new Map(criteria) };
  });
}

function inGroups(candidates: readonly Candidate[], tallies: readonly Tally[]): Tally[] {
  const entries = candidates.flatMap(({ id, group }, index) => {
    const mean = tallies[index]?.mean;
    return mean ? [{ candidate: id, group, mean }] : [];
  });
  const scores = normalised(entries);
  return tallies.map((tally, index) => {
    const found = scores.get(candidates[index]?.id ?? '');
    return found ? { ...tally, normalised: found, exact: found.score } : tally;
  });
}

/** Deductions and bonus after the mean; a score never falls below 0. */
function adjusted(dossier: Dossier, candidate: Candidate, tally: Tally): Tally {
  const adjustments = adjustmentsOf(dossier.round.rubric, candidate.adjustments);
  if (tally.exact === null || adjustments.length === 0) return tally;
  const points = adjustments.reduce((sum, one) => sum + one.points, 0);
  const exact = add(tally.exact, rational(BigInt(points), 100n));
  return { ...tally, adjustments, exact: compare(exact, rational(0n)) < 0 ? rational(0n) : exact };
}

/** What everyone's marks or indicators come to, in the given order: mean, groups, then deductions and bonus. */
export function talliesOf(dossier: Dossier, candidates: readonly Candidate[]): Tally[] {
  const { by, normalise } = dossier.round.method;
  if (by === 'vote') return candidates.map(() => NOTHING);
  const plain = by === 'indicators' ? audited(dossier, candidates) : scored(dossier, candidates);
  const measured = normalise ? inGroups(candidates, plain) : plain;
  return candidates.map((candidate, index) => adjusted(dossier, candidate, measured[index] ?? NOTHING));
}
