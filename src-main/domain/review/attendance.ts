import type { Member } from './model';

/** 缺席: the office took down that the member was not there; who was not asked for yet is not away. */
export const isAway = ({ attendance }: Pick<Member, 'attendance'>): boolean => attendance?.present === false;

/**
 * Who is counted as there when a vote begins: those who signed in, where anybody's 签到 was taken down; else everyone of
 * the committee. The office corrects it.
 */
export function presentMembers(members: readonly Pick<Member, 'id' | 'attendance'>[]): string[] {
  const taken = members.some(({ attendance }) => attendance !== null);
  return members.filter(({ attendance }) => !taken || attendance?.present === true).map(({ id }) => id);
}
