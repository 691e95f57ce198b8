import { Fault } from '../../domain/fault';
import { byLot } from '../../domain/review/lot';
import type { Candidate, Round, Verdict } from '../../domain/review/model';
import { listed } from '../../domain/review/wording';
import { requireDate } from '../reads/dates';
import { requireRecords } from '../reads/records';
import { kindOfRound, requireCandidates, requireStage } from '../reads/round-guard';
import type { Commands, Work } from '../work';
import { refreshCandidates } from './candidate-snapshot';
import { redetectConflicts } from './redetect';
import { takeIn } from './take-in';

/** What was scored stays in the round; it can be turned down, not taken out. */
async function requireUnscored(work: Work, round: Round, candidates: readonly Candidate[]): Promise<void> {
  const scored = new Set((await work.where('ballot', 'round', round.id)).map((ballot) => ballot.candidate));
  const names = candidates.filter(({ id }) => scored.has(id)).map(({ name }) => name);
  if (names.length > 0)
    throw new Fault('record.used', `${listed(names)}已有评分记录，不能移出；请在形式审查中改为不受理。`);
}

/** An override of what the rules suggest needs a reason, and a return needs a day to come back by. */
function requireGrounds(
  candidates: readonly Candidate[],
  { verdict, reason, deadline }: { verdict: Verdict; reason: string; deadline: string | null },
  today: string,
): void {
  const against = candidates.filter((candidate) => candidate.suggested !== verdict).map(({ name }) => name);
  if (against.length > 0 && [...reason].length < 2)
    throw new Fault('input.invalid', `${listed(against)}的结论与规则建议不同，请写明理由（至少 2 个字）。`, {
      path: 'reason',
    });
  if (verdict !== 'return') return;
  if (deadline === null) throw new Fault('input.invalid', '退回补正要写明补正期限。', { path: 'deadline' });
  requireDate(deadline, 'deadline');
  if (deadline < today) throw new Fault('input.invalid', '补正期限不能早于今天，请改正。', { path: 'deadline' });
}

/** 申报 and 形式审查: who is in the round, and who may be scored. */
export const roundCandidateCommands: Commands<
  'lot.keep' | 'round.collect' | 'round.withdraw' | 'round.decide' | 'round.recheck'
> = {
  'round.collect': async (work, { round: id, rev, subjects }) => {
    const round = await work.current('round', id, rev);
    requireStage(round, ['application']);
    const records = await requireRecords(work, kindOfRound(round).register, subjects);
    return { count: await takeIn(work, round, records) };
  },

  'lot.keep': async (work, { round: id, rev, seed }) => {
    const round = await work.current('round', id, rev);
    requireStage(round, ['application', 'formCheck']);
    const candidates = await work.where('candidate', 'round', id);
    await requireUnscored(work, round, candidates);
    const order = byLot(
      candidates.map((candidate) => candidate.id),
      seed,
    );
    const codes = new Map(order.map((candidate, index) => [candidate, String(index + 1).padStart(3, '0')]));
    for (const candidate of candidates)
      work.put('candidate', { ...candidate, code: codes.get(candidate.id) ?? candidate.code });
    work.put('round', { ...round, lot: { seed, at: work.at, by: work.actor.name, count: order.length } });
    return { count: order.length };
  },

  'round.withdraw': async (work, { round: id, rev, candidates: ids }) => {
    const round = await work.current('round', id, rev);
    requireStage(round, ['application']);
    const candidates = await requireCandidates(work, round, ids);
    await requireUnscored(work, round, candidates);
    for (const candidate of candidates) work.remove('candidate', candidate.id);
    await redetectConflicts(work, round);
    return { count: candidates.length };
  },

  'round.decide': async (work, { round: id, rev, candidates: ids, verdict, reason, deadline }) => {
    const round = await work.current('round', id, rev);
    requireStage(round, ['formCheck']);
    const candidates = await requireCandidates(work, round, ids);
    requireGrounds(candidates, { verdict, reason, deadline }, work.today);
    const decision = {
      verdict,
      reason,
      deadline: verdict === 'return' ? deadline : null,
      by: work.actor.name,
      at: work.at,
    };
    for (const candidate of candidates) work.put('candidate', { ...candidate, decision });
    if (reason !== '') work.because(reason);
    return { count: candidates.length };
  },

  'round.recheck': async (work, { round: id, rev, candidates: ids }) => {
    const round = await work.current('round', id, rev);
    requireStage(round, ['formCheck']);
    const kind = kindOfRound(round);
    const candidates = await requireCandidates(work, round, ids);
    await refreshCandidates(work, kind, round, candidates, true);
    await redetectConflicts(work, round);
    return { count: candidates.length };
  },
};
