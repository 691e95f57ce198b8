import type { Kind } from './kinds/kind';
import type { Round } from './model';

/** What a committee's meeting needs on its table and leaves behind, whatever the kind; names as the contract knows them. */
export const MEETING_PAPERS = [
  'attendanceSheet',
  'attendanceBook',
  'conflictRegister',
  'drawRecord',
  'ranking',
  'rankingBook',
] as const;

/** Papers that come with how a round is judged; where nobody sits together only the ranking. */
const judged = ({ by }: Round['method']): readonly string[] =>
  by === 'indicators' ? ['ranking', 'rankingBook'] : MEETING_PAPERS;

/** Names of the papers that a round has: its kind's, then those of its committee. */
export function papersOf(kind: Pick<Kind, 'papers'>, { method }: Pick<Round, 'method'>): string[] {
  return [...kind.papers, ...judged(method)];
}
