import { Fault } from '../../domain/fault';
import { comparisonKey } from '../../domain/identity/text';
import { bySeat, pairKey } from '../../domain/review/dossier';
import type { Member, Round } from '../../domain/review/model';
import { requireRound } from '../reads/round-dossier';
import { requireCandidate, requireStage } from '../reads/round-guard';
import type { Commands, Work } from '../work';
import { redetectConflicts } from './redetect';

/** The committee can be put together early; once scoring has begun it is fixed. */
const OPEN = ['draft', 'application', 'formCheck', 'committee'] as const;

type Typed = Pick<Member, 'name' | 'unit' | 'title' | 'duty'>;

function requireDistinct(others: readonly Member[], typed: Typed): void {
  const key = ({ name, unit }: Typed) => `${comparisonKey(name)}:${comparisonKey(unit)}`;
  if (others.some((other) => key(other) === key(typed)))
    throw new Fault('record.duplicate', `${typed.unit}的${typed.name}已经是本轮次的评委。`, { path: 'name' });
  const chair = others.find((other) => other.duty === 'chair');
  if (typed.duty === 'chair' && chair)
    throw new Fault('record.duplicate', `组长已经是${chair.name}，请先改其分工。`, { path: 'duty' });
}

/** Who was drawn is who sits: only the duty of such a member is the office's to set. */
function requireAsDrawn({ draw, name, unit, title }: Member, typed: Typed): void {
  if (draw === null || (name === typed.name && unit === typed.unit && title === typed.title)) return;
  throw new Fault('record.used', `评委${name}是抽取产生的，姓名、单位和职称以抽取记录为准，只能改分工。`);
}

/** Throws `record.missing` when the member is not of this round. */
export async function requireMember(work: Work, round: Round, id: string): Promise<Member> {
  const member = await work.get('member', id);
  if (member?.round === round.id) return member;
  throw new Fault('record.missing', '这名评委不在本轮次里，可能已被移除，请刷新后再看。');
}

/** Seats stay 1, 2, 3 … when someone leaves. */
export function closeGap(work: Work, others: readonly Member[]): void {
  for (const [index, other] of others.toSorted(bySeat).entries())
    if (other.seat !== index + 1) work.put('member', { ...other, seat: index + 1 });
}

/** 组建评委 by hand, and 回避. */
export const committeeCommands: Commands<'round.setMember' | 'round.removeMember' | 'round.setConflict'> = {
  'round.setMember': async (work, { round: roundId, id, rev, expert, ...typed }) => {
    const round = await requireRound(work, roundId);
    requireStage(round, OPEN);
    const members = await work.where('member', 'round', roundId);
    if (id !== null) requireAsDrawn(await requireMember(work, round, id), typed);
    requireDistinct(
      members.filter((member) => member.id !== id),
      typed,
    );
    const stored =
      id === null
        ? work.add('member', {
            id: work.newId('member'),
            round: roundId,
            seat: members.length + 1,
            ...typed,
            submitted: null,
            expert,
            draw: null,
            declared: null,
            attendance: null,
          })
        : work.put('member', { ...(await work.current('member', id, rev)), ...typed });
    await redetectConflicts(work, round);
    return { id: stored.id, rev: stored.rev };
  },

  'round.removeMember': async (work, { round: roundId, id, rev }) => {
    const round = await requireRound(work, roundId);
    requireStage(round, OPEN);
    await requireMember(work, round, id);
    const member = await work.current('member', id, rev);
    if (member.draw !== null)
      throw new Fault('record.used', `评委${member.name}是抽取产生的；不参加的，请在抽取记录里登记，由候补递补。`);
    if (member.submitted !== null)
      throw new Fault(
        'record.used',
        `评委${member.name}已提交评分，不能移除；确需移除的，先在评审阶段解锁并写明理由。`,
      );
    work.remove('member', id);
    closeGap(work, await work.where('member', 'round', roundId));
    await redetectConflicts(work, round);
    return {};
  },

  'round.setConflict': async (work, { round: roundId, member, candidate, barred, reason }) => {
    const round = await requireRound(work, roundId);
    requireStage(round, [...OPEN, 'scoring']);
    await requireMember(work, round, member);
    await requireCandidate(work, round, candidate);
    const id = pairKey(member, candidate);
    const known = await work.get('conflict', id);
    if (barred === null) {
      if (known) work.remove('conflict', id);
      await redetectConflicts(work, round);
      return {};
    }
    if ([...reason].length < 2)
      throw new Fault('input.invalid', '请写明回避或不需回避的理由（至少 2 个字）。', { path: 'reason' });
    const said = { source: 'office' as const, barred, reason };
    if (known) work.put('conflict', { ...known, ...said });
    else work.add('conflict', { id, round: roundId, member, candidate, ...said });
    work.because(reason);
    return {};
  },
};
