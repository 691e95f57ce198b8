import type { Dossier } from './dossier';
import type { Method, Outcome, Quota } from './model';
import { printedResult, type Result, resultsOf, selectionOf } from './results';

/** Where a candidate stands under one set of rules. */
export interface Standing {
  /** As printed: the score, or the votes. */
  score: string | null;
  level: string | null;
  rank: number | null;
  outcome: Outcome;
}

/** A candidate whose score, rank or outcome the other rules would change. */
export interface Difference {
  candidate: string;
  before: Standing;
  after: Standing;
}

/** The rules to try. */
export interface OtherRules {
  quota: Quota;
  trim: Method['trim'];
}

/** What other rules would change; nothing is kept of it. */
export interface WhatIf {
  /** Best first by the rules tried. */
  differences: Difference[];
  selected: { before: number; after: number };
  /** Candidates whose place would hang on a tie. */
  tieAtCut: string[];
}

interface Outcomes {
  results: Result[];
  standings: Map<string, Standing>;
  tieAtCut: string[];
}

function outcomesOf(dossier: Dossier): Outcomes {
  const results = resultsOf(dossier);
  const { proposal, tieAtCut } = selectionOf(dossier, results);
  const proposed = new Map(proposal.map((one) => [one.candidate, one]));
  const { method } = dossier.round;
  const standings = results.map((result): [string, Standing] => {
    const { outcome = 'notSelected', level = null } = proposed.get(result.candidate) ?? {};
    return [result.candidate, { score: printedResult(method, result), level, rank: result.rank, outcome }];
  });
  return { results, standings: new Map(standings), tieAtCut };
}

const selectedOf = ({ standings }: Outcomes): number =>
  [...standings.values()].filter(({ outcome }) => outcome === 'selected').length;

const same = (a: Standing, b: Standing): boolean =>
  a.score === b.score && a.rank === b.rank && a.outcome === b.outcome && a.level === b.level;

/**
 * Tallies and selects again by another quota and another trim, and compares with the rules of the round. A committee's
 * decision on a tie counts where it names exactly those tied then (`select`).
 */
export function whatIf(dossier: Dossier, { quota, trim }: OtherRules): WhatIf {
  const { round } = dossier;
  const before = outcomesOf(dossier);
  const after = outcomesOf({ ...dossier, round: { ...round, quota, method: { ...round.method, trim } } });
  const differences = after.results.flatMap(({ candidate }) => {
    const [was, is] = [before.standings.get(candidate), after.standings.get(candidate)];
    return was && is && !same(was, is) ? [{ candidate, before: was, after: is }] : [];
  });
  return {
    differences,
    selected: { before: selectedOf(before), after: selectedOf(after) },
    tieAtCut: after.tieAtCut,
  };
}
