import type { AdjustmentRules } from './adjustments/model';
import type { Intake, Method, Quota } from './model';
import type { VoteRule } from './votes/model';

/** What a kind that says nothing else begins with; every one of these is the office's to change (domain.md §4, D). */

export const noAdjustments: AdjustmentRules = { gates: [], deductions: [], bonus: [] };

export const usualMethod: Method = {
  by: 'score',
  mean: 'trimmed',
  level: 'total',
  normalise: false,
  vote: null,
  trim: { drop: 1, from: 5 },
  scale: 2,
  tieBreakers: [],
};

export const noCeilings: Quota = {
  total: null,
  perDistrict: null,
  perUnit: null,
  levels: [],
  minimum: null,
  reserves: 0,
};

export const openIntake: Intake = { perUnit: null, perDistrict: null, districts: [], blind: false };

/** More than two thirds must be there (S); two thirds of the votes, the number itself included, pass. */
export const usualVote: VoteRule = {
  quorum: { p: 2, q: 3, inclusive: false },
  threshold: { p: 2, q: 3, inclusive: true },
  basis: 'voters',
};
