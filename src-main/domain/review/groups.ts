import type { Candidate, Member } from './model';

/** The group that a member judges; empty: all of them. */
export const groupOf = ({ group }: Pick<Member, 'group'>): string => group ?? '';

/** Does this member judge this candidate, as far as the groups are concerned? */
export const judges = (member: Pick<Member, 'group'>, candidate: Pick<Candidate, 'group'>): boolean =>
  candidate.group === '' || groupOf(member) === '' || groupOf(member) === candidate.group;

/** 第 1 组 */
export const groupLabel = (group: string): string => `第 ${group} 组`;

/** The groups that candidates are in, in order; empty: the round has none. */
export function groupsOf(candidates: readonly Pick<Candidate, 'group'>[]): string[] {
  const names = new Set(candidates.map(({ group }) => group).filter((group) => group !== ''));
  return [...names].toSorted((a, b) => Number(a) - Number(b));
}
