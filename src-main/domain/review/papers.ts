import type { Kind } from './kinds/kind';
import type { Round } from './model';

/** Papers that come with how a round is judged, whatever its kind; names as the contract knows them. */
function judged({ by }: Round['method']): string[] {
  const committee = by === 'indicators' ? [] : ['drawRecord', 'conflictRegister'];
  const votes = by === 'vote' || by === 'scoreThenVote' ? ['voteRecord'] : [];
  return [...committee, ...votes, 'reckoning'];
}

/** Names of the papers that a round has: its kind's, then those of its committee and of its results. */
export function papersOf(kind: Pick<Kind, 'papers'>, { method }: Pick<Round, 'method'>): string[] {
  return [...kind.papers, ...judged(method)];
}
