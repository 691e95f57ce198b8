import { failedGates } from './adjustments/reckon';
import { barredPairs, contestants, type Dossier, excludedBy, pairKey } from './dossier';
import { isVoted } from './method';
import type { Candidate, Method } from './model';
import { type Keys, type Ranked, ranking, scoreKeys } from './ranking';
import { type Contender, type Selection, select, tiesAtCut } from './selection';
import { talliesOf } from './tallies';
import { publishedScore, roundedScore, type Tally } from './tally';
import { type Attempt, attemptsOf, attemptWords, favour, passedIn, voteKeys } from './votes/reckon';

export interface Result extends Ranked {
  of: Candidate;
  /** Every vote on it that counts; empty: none. */
  attempts: Attempt[];
}

/** Every vote on every candidate, in the given order. */
function votesOn(dossier: Dossier, candidates: readonly Candidate[]): Attempt[][] {
  const rule = dossier.round.method.vote;
  if (rule === null || !isVoted(dossier.round.method)) return candidates.map(() => []);
  const barred = barredPairs(dossier.conflicts);
  const members = dossier.members.map(({ id }) => id);
  return candidates.map(({ id }) =>
    attemptsOf(rule, dossier.polls, members, id, (member) => barred.has(pairKey(member, id))),
  );
}

function keysOf(dossier: Dossier, tally: Tally, attempts: readonly Attempt[]): Keys | null {
  const { method } = dossier.round;
  const last = attempts.at(-1);
  if (method.vote === null) return scoreKeys(method, tally);
  if (method.by === 'vote') return voteKeys(method.vote, attempts);
  return scoreKeys(method, tally, last ? favour(method.vote, last) : null);
}

/** Tallies and ranks of everyone who is judged, best first, equal ones in the order of the agenda. */
export function resultsOf(dossier: Dossier): Result[] {
  const candidates = contestants(dossier.candidates);
  const tallies = talliesOf(dossier, candidates);
  const votes = votesOn(dossier, candidates);
  const entries = tallies.map((tally, index) => {
    const keys = keysOf(dossier, tally, votes[index] ?? []);
    return { candidate: candidates[index]?.id ?? '', tally, keys };
  });
  const byId = new Map(candidates.map((candidate, index) => [candidate.id, { of: candidate, attempts: votes[index] }]));
  return ranking(entries).flatMap((ranked) => {
    const { of, attempts } = byId.get(ranked.candidate) ?? {};
    return of && attempts ? [{ ...ranked, of, attempts }] : [];
  });
}

/** What keeps a candidate out whatever its rank, in words. */
function barrierOf(dossier: Dossier, { of, attempts }: Result): string | null {
  const { rubric, method } = dossier.round;
  const [gate] = failedGates(rubric, of.adjustments);
  if (gate !== undefined) return `不符合必备条件“${gate}”`;
  if (method.vote === null || !isVoted(method)) return null;
  const last = attempts.at(-1);
  if (!last) return '没有付诸表决';
  return passedIn(attempts) ? null : `表决未通过：${attemptWords(method.vote, last)}`;
}

/** What stands for a candidate's result on screen and paper: its score, or its votes. */
export function printedResult(method: Method, { tally, attempts }: Result): string | null {
  if (method.by !== 'vote') return tally.exact && publishedScore(tally.exact, method.scale);
  const attempt = passedIn(attempts) ?? attempts.at(-1);
  return attempt && method.vote ? `${attempt.count.yes}/${attempt.bases[method.vote.basis]} 票` : null;
}

function contenders(dossier: Dossier, results: readonly Result[]): Contender[] {
  const { scale } = dossier.round.method;
  return results.map((result) => {
    const { id, name, district, districtName, unit } = result.of;
    const { exact } = result.tally;
    return {
      ...{ candidate: id, name, district, districtName, unit },
      rank: result.rank,
      score: exact && roundedScore(exact, scale),
      printed: printedResult(dossier.round.method, result),
      barrier: barrierOf(dossier, result),
    };
  });
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
  const { quota, tieDecision } = dossier.round;
  const fixed = fixedAt(dossier);
  const selection = select(contenders(dossier, results), {
    quota,
    excluded: excludedBy(dossier.objections, fixed),
    order: tieDecision?.order ?? null,
  });
  if (fixed === null) return selection;
  const now = excludedBy(dossier.objections);
  const proposal = selection.proposal.map((one) =>
    now.has(one.candidate)
      ? { ...one, outcome: 'notSelected' as const, level: null, why: '公示期内异议成立，不予入选' }
      : one,
  );
  return { ...selection, proposal };
}

/** Every candidate tied across a cut, decided or not. */
export function openTies(dossier: Dossier, results: readonly Result[]): string[] {
  const { quota } = dossier.round;
  return tiesAtCut(contenders(dossier, results), { quota, excluded: excludedBy(dossier.objections), order: null });
}
