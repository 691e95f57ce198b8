import { Fault } from '../../domain/fault';
import { barredPairs, type Dossier, pairKey } from '../../domain/review/dossier';
import { isVoted } from '../../domain/review/method';
import type { Round } from '../../domain/review/model';
import type { Poll, VoteRule } from '../../domain/review/votes/model';
import { pollProblems } from '../../domain/review/votes/reckon';
import { listed } from '../../domain/review/wording';
import { dossierOf, requireRound } from '../reads/round-dossier';
import { requireCandidates, requireStage } from '../reads/round-guard';
import type { Commands, Work } from '../work';

/** Votes belong to 评审, or after the marks to 汇总; those held again on equals to 拟定 too. */
function requireVoting(round: Round): VoteRule {
  if (!isVoted(round.method) || round.method.vote === null)
    throw new Fault('round.stage', `轮次“${round.title}”不进行投票表决。`);
  requireStage(round, round.method.by === 'vote' ? ['scoring', 'tally', 'selection'] : ['tally', 'selection']);
  return round.method.vote;
}

async function requirePoll(work: Work, round: Round, id: string, rev: number): Promise<Poll> {
  const poll = await work.current('poll', id, rev);
  if (poll.round !== round.id) throw new Fault('record.missing', '这次表决不在本轮次里，请刷新后再看。');
  if (poll.voided !== null) throw new Fault('round.stage', `第 ${poll.attempt} 次表决已作废，不能再改。`);
  return poll;
}

function requireOpen(poll: Poll): void {
  if (poll.closed !== null)
    throw new Fault('round.stage', `第 ${poll.attempt} 次表决已计票完毕，不能再改；确有差错请作废后重新表决。`);
}

async function requireSeated(work: Work, round: Round, present: readonly string[]): Promise<void> {
  const seated = new Set((await work.where('member', 'round', round.id)).map(({ id }) => id));
  if (present.some((member) => !seated.has(member)))
    throw new Fault('record.missing', '到会名单里有人不是本轮次的评委，请刷新后再填。');
}

/** What keeps a vote from being closed; all of it is said. */
function problemsOf(dossier: Dossier, rule: VoteRule, poll: Poll): string[] {
  const barred = barredPairs(dossier.conflicts);
  const names = new Map(dossier.candidates.map(({ id, name }) => [id, name]));
  return pollProblems(
    rule,
    poll,
    dossier.members.map(({ id }) => id),
    (member, candidate) => barred.has(pairKey(member, candidate)),
    (candidate) => names.get(candidate) ?? '',
  );
}

/** 投票表决: every vote is kept, those held again as 第二次, 第三次. */
export const pollCommands: Commands<'poll.open' | 'poll.count' | 'poll.close' | 'poll.void'> = {
  'poll.open': async (work, { round: id, rev, candidates: ids, present, reason }) => {
    const round = await work.current('round', id, rev);
    requireVoting(round);
    const candidates = await requireCandidates(work, round, ids);
    const outside = candidates.filter(({ decision }) => decision?.verdict !== 'pass').map(({ name }) => name);
    if (outside.length > 0) throw new Fault('round.stage', `${listed(outside)}没有通过形式审查，不参加表决。`);
    await requireSeated(work, round, present);
    const before = await work.where('poll', 'round', id);
    const open = before.find(({ closed, voided }) => closed === null && voided === null);
    if (open) throw new Fault('round.stage', `第 ${open.attempt} 次表决还没有计票完毕，请先完成或作废。`);
    const again = before.some(({ voided }) => voided === null);
    if (again && [...reason].length < 2)
      throw new Fault('input.invalid', '再次表决请写明理由（至少 2 个字）。', { path: 'reason' });
    const stored = work.add('poll', {
      id: work.newId('poll'),
      round: id,
      attempt: before.reduce((last, { attempt }) => Math.max(last, attempt), 0) + 1,
      present,
      candidates: candidates.map((candidate) => candidate.id),
      counts: {},
      reason,
      heldAt: work.at,
      by: work.actor.name,
      closed: null,
      voided: null,
    });
    if (reason !== '') work.because(reason);
    return { id: stored.id, rev: stored.rev };
  },

  'poll.count': async (work, { round: roundId, id, rev, present, counts }) => {
    const round = await requireRound(work, roundId);
    requireVoting(round);
    const poll = await requirePoll(work, round, id, rev);
    requireOpen(poll);
    await requireSeated(work, round, present);
    if (Object.keys(counts).some((candidate) => !poll.candidates.includes(candidate)))
      throw new Fault('record.missing', '计票里有对象没有付诸这次表决，请刷新后再填。');
    const stored = work.put('poll', { ...poll, present, counts });
    return { id, rev: stored.rev };
  },

  'poll.close': async (work, { round: roundId, id, rev }) => {
    const round = await requireRound(work, roundId);
    const rule = requireVoting(round);
    const poll = await requirePoll(work, round, id, rev);
    requireOpen(poll);
    const problems = problemsOf(await dossierOf(work, round), rule, poll);
    if (problems.length > 0)
      throw new Fault('round.blocked', `还不能确认计票：${problems.join('')}`, { data: problems });
    const stored = work.put('poll', { ...poll, closed: { at: work.at, by: work.actor.name } });
    return { id, rev: stored.rev };
  },

  'poll.void': async (work, { round: roundId, id, rev, reason }) => {
    const round = await requireRound(work, roundId);
    requireVoting(round);
    const poll = await requirePoll(work, round, id, rev);
    const stored = work.put('poll', { ...poll, voided: { reason, by: work.actor.name, at: work.at } });
    work.because(reason);
    return { id, rev: stored.rev };
  },
};
