import { barredPairs, bySeat, contestants, type Dossier, excludedBy, pairKey } from './dossier';
import type { Candidate } from './model';
import { type Ranked, ranking } from './ranking';
import { type Contender, type Selection, select, tiesAtCut } from './selection';
import { publishedScore, roundedScore, type Scoring, tallyOf } from './tally';

export interface Result extends Ranked {
  of: Candidate;
}

/** Tallies and ranks of everyone who is scored, best first, equal ones in the order of the agenda. */
export function resultsOf(dossier: Dossier): Result[] {
  const { rubric, method } = dossier.round;
  const barred = barredPairs(dossier.conflicts);
  const ballots = new Map(dossier.ballots.map((ballot) => [ballot.id, ballot]));
  const members = dossier.members.toSorted(bySeat);
  const candidates = contestants(dossier.candidates);
  const tallies = candidates.map((candidate) => {
    const scorings = members.map(({ id, seat }): Scoring => {
      const key = pairKey(id, candidate.id);
      return { member: id, seat, barred: barred.has(key), marks: ballots.get(key)?.marks ?? null };
    });
    return { candidate: candidate.id, tally: tallyOf(rubric, method, scorings) };
  });
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  return ranking(method, tallies).flatMap((ranked) => {
    const of = byId.get(ranked.candidate);
    return of ? { ...ranked, of } : [];
  });
}

function contenders(results: readonly Result[], scale: number): Contender[] {
  return results.map(({ of, rank, tally: { exact } }) => ({
    candidate: of.id,
    name: of.name,
    district: of.district,
    districtName: of.districtName,
    rank,
    score: exact && roundedScore(exact, scale),
    printed: exact && publishedScore(exact, scale),
  }));
}

/** When the selection was fixed: the last step from 拟定 to 公示; null while it is open. */
function fixedAt({ round }: Dossier): string | null {
  const last = round.steps.findLast((step) => step.from === 'selection' || step.to === 'selection');
  return last?.to === 'publicity' ? last.at : null;
}

/**
 * What the quota selects of the results. Once the selection is fixed, an objection upheld since then takes its
 * candidate out and moves nobody up: those below have not been made public.
 */
export function selectionOf(dossier: Dossier, results: readonly Result[]): Selection {
  const { quota, tieDecision, method } = dossier.round;
  const fixed = fixedAt(dossier);
  const selection = select(contenders(results, method.scale), {
    quota,
    excluded: excludedBy(dossier.objections, fixed),
    order: tieDecision?.order ?? null,
  });
  if (fixed === null) return selection;
  const now = excludedBy(dossier.objections);
  const proposal = selection.proposal.map((one) =>
    now.has(one.candidate) ? { ...one, outcome: 'notSelected' as const, why: '公示期内异议成立，不予入选' } : one,
  );
  return { ...selection, proposal };
}

/** Every candidate tied across a cut, decided or not. */
export function openTies(dossier: Dossier, results: readonly Result[]): string[] {
  const { quota, method } = dossier.round;
  return tiesAtCut(contenders(results, method.scale), { quota, excluded: excludedBy(dossier.objections), order: null });
}
