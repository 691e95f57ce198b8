import { afterAttempt } from '../../domain/attempts';
import { Fault } from '../../domain/fault';
import { pairKey } from '../../domain/review/dossier';
import type { Member } from '../../domain/review/model';
import { requireRound } from '../reads/round-dossier';
import { requireCandidate, requireStage } from '../reads/round-guard';
import type { Commands, Work } from '../work';
import { requireMember } from './committee';

/** The member at the seat; throws `record.missing` when they were taken out of the round meanwhile. */
async function memberAtSeat(work: Work): Promise<Member> {
  const member = await work.get('member', work.actor.id);
  if (!member) throw new Fault('record.missing', '您已不在本轮次的评委名单里，请联系工作人员。');
  return member;
}

/** 评委席位: codes, and what a member says before the first mark. */
export const seatCommands: Commands<'seat.keep' | 'seat.noteSign' | 'seat.declare'> = {
  'seat.keep': async (work, { round: roundId, seats }) => {
    const round = await requireRound(work, roundId);
    requireStage(round, ['committee', 'scoring']);
    const names: string[] = [];
    for (const { member: id, hash } of seats) {
      const { name } = await requireMember(work, round, id);
      names.push(name);
      const issued = { hash, issuedAt: work.at, issuedBy: work.actor.name, failures: 0, blockedUntil: null };
      const known = await work.get('seat', id);
      if (known) work.put('seat', { ...known, ...issued });
      else work.add('seat', { id, round: roundId, ...issued });
    }
    work.because(`发放座位码：${names.join('、')}`);
    return {};
  },

  'seat.noteSign': async (work, { member: id, success }) => {
    const seat = await work.get('seat', id);
    const member = await work.get('member', id);
    if (!seat || !member) throw new Fault('record.missing', '这名评委没有座位码，请联系工作人员。');
    const after = afterAttempt(seat, success, work.at);
    work.because(success ? `评委${member.name}入席` : `评委${member.name}入席失败：座位码不对`);
    if (after.failures !== seat.failures || after.blockedUntil !== seat.blockedUntil)
      work.put('seat', { ...seat, ...after });
    return {};
  },

  'seat.declare': async (work, { conflicts }) => {
    const member = await memberAtSeat(work);
    const round = await requireRound(work, member.round);
    requireStage(round, ['scoring']);
    if (member.submitted !== null)
      throw new Fault('round.stage', '您的评分已经提交并锁定，需要更改回避声明的，请联系工作人员解锁。');
    for (const { candidate: id, reason } of conflicts) {
      const candidate = await requireCandidate(work, round, id);
      const key = pairKey(member.id, candidate.id);
      const known = await work.get('conflict', key);
      if (known?.barred) continue;
      const said = { source: 'declared' as const, barred: true, reason };
      if (known) work.put('conflict', { ...known, ...said });
      else work.add('conflict', { id: key, round: round.id, member: member.id, candidate: id, ...said });
    }
    const stored = work.put('member', { ...member, declared: { at: work.at, conflicts: conflicts.length } });
    work.because(conflicts.length === 0 ? '声明没有需要回避的对象' : `声明回避 ${conflicts.length} 个对象`);
    return { id: stored.id, rev: stored.rev };
  },
};
