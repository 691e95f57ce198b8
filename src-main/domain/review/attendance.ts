import type { Member } from './model';

/**
 * Who is counted as there when a vote begins: those who signed in, where anybody's 签到 was taken down; else everyone of
 * the committee. The office corrects it.
 */
export function presentMembers(members: readonly Pick<Member, 'id' | 'attendance'>[]): string[] {
  const taken = members.some(({ attendance }) => attendance !== null);
  return members.filter(({ attendance }) => !taken || attendance?.present === true).map(({ id }) => id);
}
