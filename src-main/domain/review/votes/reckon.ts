import { type Rational, rational } from '../rational';
import { BASIS_LABELS, type Basis, type Count, type Poll, type Share, type VoteRule } from './model';

/** Does a part of a whole reach the share? 2/3 of 9 is 6 and passes 以上; 5 of 10 does not pass 过半. */
export function reaches(part: number, whole: number, { p, q, inclusive }: Share): boolean {
  if (whole <= 0) return false;
  return inclusive ? part * q >= whole * p : part * q > whole * p;
}

/** 三分之二以上, 过半数, 超过三分之二: as rules of procedure write a share. */
export function shareWords({ p, q, inclusive }: Share): string {
  if (p === q) return '全部';
  if (p * 2 === q) return inclusive ? '半数以上' : '过半数';
  const fraction = `${numeral(q)}分之${numeral(p)}`;
  return inclusive ? `${fraction}以上` : `超过${fraction}`;
}

const DIGITS = '零一二三四五六七八九十';
const numeral = (value: number): string => (value <= 10 ? (DIGITS[value] ?? '') : ` ${value} `);

/** The members that a candidate's vote is counted from: who is barred for it is in none of the numbers. */
export interface Bases extends Record<Basis, number> {}

export function basesOf(
  poll: Pick<Poll, 'present'>,
  members: readonly string[],
  isBarred: (member: string) => boolean,
  count: Count | undefined,
): Bases {
  const open = members.filter((member) => !isBarred(member));
  const present = open.filter((member) => poll.present.includes(member));
  return { expected: open.length, present: present.length, voters: count ? votersOf(count) : 0 };
}

export const votersOf = ({ yes, no, abstain, invalid }: Count): number => yes + no + abstain + invalid;

/** What one vote came to for one candidate. */
export interface Attempt {
  attempt: number;
  count: Count;
  bases: Bases;
  passed: boolean;
}

/** 通过 in words: 赞成 6 票，达到投票人数 9 的三分之二以上. */
export function attemptWords(rule: VoteRule, { count, bases, passed }: Attempt): string {
  const share = shareWords(rule.threshold);
  return `赞成 ${count.yes} 票，${passed ? '达到' : '没有达到'}${BASIS_LABELS[rule.basis]} ${bases[rule.basis]} 人的${share}`;
}

/** Closed votes that count, in the order in which they were held. */
export const countingPolls = (polls: readonly Poll[]): Poll[] =>
  polls.filter(({ closed, voided }) => closed !== null && voided === null).toSorted((a, b) => a.attempt - b.attempt);

/** Every vote on a candidate that counts, the first first. */
export function attemptsOf(
  rule: VoteRule,
  polls: readonly Poll[],
  members: readonly string[],
  candidate: string,
  isBarred: (member: string) => boolean,
): Attempt[] {
  return countingPolls(polls).flatMap((poll) => {
    const count = poll.counts[candidate];
    if (!count) return [];
    const bases = basesOf(poll, members, isBarred, count);
    return [{ attempt: poll.attempt, count, bases, passed: reaches(count.yes, bases[rule.basis], rule.threshold) }];
  });
}

/** The vote in which a candidate passed; a later one only puts equals in order. undefined: in none. */
export const passedIn = (attempts: readonly Attempt[]): Attempt | undefined => attempts.find(({ passed }) => passed);

/** Votes in favour over the basis of the rule. */
export function favour(rule: VoteRule, { count, bases }: Attempt): Rational {
  const whole = bases[rule.basis];
  return whole > 0 ? rational(BigInt(count.yes), BigInt(whole)) : rational(0n);
}

/**
 * What candidates are put in order by: who passed in an earlier vote comes first, then the share in favour in that vote,
 * then the shares in the votes that were held again on those who were equal. null: never voted on.
 */
export function voteKeys(rule: VoteRule, attempts: readonly Attempt[]): (Rational | null)[] | null {
  if (attempts.length === 0) return null;
  const passed = passedIn(attempts);
  const from = passed ?? attempts[0];
  const later = attempts.filter(({ attempt }) => from !== undefined && attempt >= from.attempt);
  return [rational(passed ? -BigInt(passed.attempt) : -1_000_000n), ...later.map((one) => favour(rule, one))];
}

/** Why a vote cannot be counted as it was entered, as Chinese sentences; empty: it can be closed. */
export function pollProblems(
  rule: VoteRule,
  poll: Poll,
  members: readonly string[],
  isBarred: (member: string, candidate: string) => boolean,
  nameOf: (candidate: string) => string,
): string[] {
  const present = members.filter((member) => poll.present.includes(member)).length;
  const found: string[] = [];
  if (!reaches(present, members.length, rule.quorum))
    found.push(`应到 ${members.length} 人，实到 ${present} 人，没有达到${shareWords(rule.quorum)}，不能表决。`);
  for (const candidate of poll.candidates) {
    const count = poll.counts[candidate];
    if (!count) found.push(`“${nameOf(candidate)}”还没有计票。`);
    else {
      const problem = countProblem(
        count,
        basesOf(poll, members, (member) => isBarred(member, candidate), count),
      );
      if (problem !== null) found.push(`“${nameOf(candidate)}”${problem}`);
    }
  }
  return found;
}

/** Why a count cannot be, as the end of a Chinese sentence; null when it can. */
export function countProblem(count: Count, { present }: Bases): string | null {
  const voters = votersOf(count);
  return voters > present ? `的票数合计 ${voters}，多于可以投票的实到 ${present} 人，请核对。` : null;
}
