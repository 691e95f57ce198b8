import type { Kind } from './kinds/kind';
import type { Round } from './model';

/** What a committee's meeting needs on its table and leaves behind, whatever the kind; names as the contract knows them. */
export const MEETING_PAPERS = [
  'attendanceSheet',
  'attendanceBook',
  'conflictRegister',
  'drawRecord',
  'memberSheets',
  'memberBook',
  'voteRecord',
  'ranking',
  'rankingBook',
  'reckoning',
  'minutes',
] as const;

/** Papers that come with how a round is judged; where nobody sits together only those of the result. */
function judged({ by }: Round['method']): string[] {
  const results = ['ranking', 'rankingBook', 'reckoning'];
  if (by === 'indicators') return ['assessmentSheet', 'assessmentBook', ...results];
  const votes = by === 'vote' || by === 'scoreThenVote' ? ['voteRecord'] : [];
  const marks = by === 'vote' ? [] : ['memberSheets', 'memberBook', 'scoreSheet', 'scoreSummary'];
  const committee = ['attendanceSheet', 'attendanceBook', 'conflictRegister', 'drawRecord', ...marks];
  return [...committee, ...votes, ...results, 'minutes'];
}

/** Names of the papers that a round has: the list of its applications, its kind's, then those of its committee and of its results. */
export function papersOf(kind: Pick<Kind, 'papers'>, { method }: Pick<Round, 'method'>): string[] {
  return ['applicationList', ...kind.papers, ...judged(method)];
}
