import type { Kind } from './kinds/kind';
import type { Round } from './model';

/** Papers that come with how a round is judged, whatever its kind; names as the contract knows them. */
function judged({ by }: Round['method']): string[] {
  if (by === 'indicators') return [];
  return ['drawRecord', 'conflictRegister'];
}

/** Names of the papers that a round has: its kind's, then those of its committee. */
export function papersOf(kind: Pick<Kind, 'papers'>, { method }: Pick<Round, 'method'>): string[] {
  return [...kind.papers, ...judged(method)];
}
