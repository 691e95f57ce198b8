import type { Rubric } from '../model';
import type { Scoring } from '../tally';
import type { ScoreFinding } from './findings';

/** Someone who scored; the seat is the place among the sheets or columns, from 1. */
export interface BookMember {
  code: string;
  name: string;
  seat: number;
}

/** What one member gave one candidate, with `member` and `seat` as in the book. */
export interface BookCandidate {
  code: string;
  name: string;
  /** One a member, in seat order. */
  scorings: Scoring[];
}

/** A score workbook, read: all that a tally needs, and what was noticed on the way. */
export interface ScoreBook {
  rubric: Rubric;
  members: BookMember[];
  /** In the order in which the workbook first names them. */
  candidates: BookCandidate[];
  findings: ScoreFinding[];
}
