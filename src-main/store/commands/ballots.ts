import { Fault } from '../../domain/fault';
import { pairKey, progressOf } from '../../domain/review/dossier';
import { groupLabel, judges } from '../../domain/review/groups';
import type { Member, Round } from '../../domain/review/model';
import { dossierOf, requireRound } from '../reads/round-dossier';
import { requireCandidate, requireMarks, requireStage } from '../reads/round-guard';
import type { Commands, Work } from '../work';
import { requireMember } from './committee';

/** Opens the marks of a member again. What was submitted stays as a version of each ballot. */
export async function reopenBallots(work: Work, member: Member, reason: string): Promise<Member> {
  if (member.submitted === null) return member;
  const version = { submittedAt: member.submitted.at, unlockedAt: work.at, unlockedBy: work.actor.name, reason };
  for (const ballot of await work.where('ballot', 'member', member.id))
    work.put('ballot', { ...ballot, versions: [...ballot.versions, { marks: ballot.marks, ...version }] });
  return work.put('member', { ...member, submitted: null });
}

async function scoringRound(work: Work, id: string): Promise<Round> {
  const round = await requireRound(work, id);
  requireStage(round, ['scoring']);
  return round;
}

/** At a seat a member gives marks of their own, and says first whom to keep away from. */
function requireOwn({ actor }: Work, member: Member): void {
  if (actor.role !== 'member') return;
  if (actor.id !== member.id) throw new Fault('permission.denied', '只能录入本人的评分。');
  if (member.declared === null) throw new Fault('round.stage', '请先填写回避声明，再开始评分。');
}

/** The member, whose marks must still be open. */
async function openMember(work: Work, round: Round, id: string): Promise<Member> {
  const member = await requireMember(work, round, id);
  requireOwn(work, member);
  if (member.submitted === null) return member;
  throw new Fault('round.stage', `评委${member.name}的评分已提交并锁定，更正请先解锁并写明理由。`);
}

/** The pair must be one that is scored: `round.stage` for a candidate that did not pass, `round.barred` for a bar. */
async function requireScored(work: Work, round: Round, member: Member, candidateId: string): Promise<void> {
  const candidate = await requireCandidate(work, round, candidateId);
  if (candidate.decision?.verdict !== 'pass')
    throw new Fault('round.stage', `“${candidate.name}”没有通过形式审查，不参加评审。`);
  if (!judges(member, candidate))
    throw new Fault(
      'round.barred',
      `“${candidate.name}”在${groupLabel(candidate.group)}，评委${member.name}不评这一组，不能评分。`,
    );
  const conflict = await work.get('conflict', pairKey(member.id, candidateId));
  if (conflict?.barred)
    throw new Fault('round.barred', `评委${member.name}对“${candidate.name}”回避（${conflict.reason}），不能评分。`);
}

/** 评审: marks are entered, confirmed by member, and unlocked with a reason. */
export const ballotCommands: Commands<'ballot.enter' | 'ballot.submit' | 'ballot.unlock'> = {
  'ballot.enter': async (work, { round: roundId, member: memberId, candidate, rev, marks }) => {
    const round = await scoringRound(work, roundId);
    const member = await openMember(work, round, memberId);
    await requireScored(work, round, member, candidate);
    requireMarks(round, 'marks', marks);
    const id = pairKey(memberId, candidate);
    if (rev === 0 && (await work.get('ballot', id)) === undefined) {
      const added = work.add('ballot', { id, round: roundId, member: memberId, candidate, marks, versions: [] });
      return { id, rev: added.rev };
    }
    const stored = work.put('ballot', { ...(await work.current('ballot', id, rev)), marks });
    return { id, rev: stored.rev };
  },

  'ballot.submit': async (work, { round: roundId, member: id, rev }) => {
    const round = await scoringRound(work, roundId);
    const { name } = await openMember(work, round, id);
    const member = await work.current('member', id, rev);
    const progress = progressOf(await dossierOf(work, round)).find((one) => one.member === id);
    const missing = (progress?.expected ?? 0) - (progress?.given ?? 0);
    if (missing > 0) throw new Fault('round.blocked', `评委${name}还有 ${missing} 项未评，评完才能提交。`);
    const stored = work.put('member', { ...member, submitted: { at: work.at, by: work.actor.name } });
    return { id, rev: stored.rev };
  },

  'ballot.unlock': async (work, { round: roundId, member: id, rev, reason }) => {
    const round = await scoringRound(work, roundId);
    await requireMember(work, round, id);
    const member = await work.current('member', id, rev);
    if (member.submitted === null) throw new Fault('round.stage', `评委${member.name}的评分没有提交，不用解锁。`);
    const stored = await reopenBallots(work, member, reason);
    work.because(reason);
    return { id, rev: stored.rev };
  },
};
