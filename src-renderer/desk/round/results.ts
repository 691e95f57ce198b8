import type { Candidate } from '../../../src-main/domain/review/model';

/** Those selected when the round left 拟定, best rank first. */
export function selectedOf(candidates: readonly Candidate[]): Candidate[] {
  return candidates
    .filter(({ result }) => result?.outcome === 'selected')
    .toSorted((a, b) => (a.result?.rank ?? 0) - (b.result?.rank ?? 0));
}
