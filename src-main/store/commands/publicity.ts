import { Fault } from '../../domain/fault';
import type { Candidate, Publicity, Round } from '../../domain/review/model';
import { objectionRefusal } from '../../domain/review/publicity';
import { columnsProblem } from '../../domain/review/publicity-columns';
import { requireDate } from '../reads/dates';
import { publicityPeriod } from '../reads/publicity-period';
import { requireRound } from '../reads/round-dossier';
import { kindOfRound, requireCandidate, requireStage, requireUnpublished } from '../reads/round-guard';
import type { Commands, Work } from '../work';

/** Objections can be dealt with until the candidate they are about is published. */
function requirePublicity(round: Round, candidate: Candidate): Publicity {
  requireStage(round, ['publicity', 'publication', 'archive']);
  if (candidate.held === null && !candidate.later) requireUnpublished(round);
  if (round.publicity === null) throw new Fault('round.blocked', '还没有开始公示，不能登记异议。');
  return round.publicity;
}

/** Whether an objection came in time was judged by the period as it was. */
async function requireNoObjection(work: Work, round: Round): Promise<void> {
  const count = (await work.where('objection', 'round', round.id)).length;
  if (round.publicity !== null && count > 0)
    throw new Fault('record.used', `公示期内已登记 ${count} 件异议，公示期不能再改；确需重新公示的，请退回“拟定”。`);
}

/** 公示: the period, what is shown, and objections. */
export const publicityCommands: Commands<
  'round.startPublicity' | 'round.setPublicityColumns' | 'objection.add' | 'objection.settle'
> = {
  'round.startPublicity': async (work, { round: id, rev, start }) => {
    const round = await work.current('round', id, rev);
    requireStage(round, ['publicity']);
    await requireNoObjection(work, round);
    const { days, basis } = round.publicityRule;
    const { end, tentative } = publicityPeriod(start, round.publicityRule);
    const stored = work.put('round', { ...round, publicity: { start, days, basis, end, tentative } });
    return { id, rev: stored.rev };
  },

  'round.setPublicityColumns': async (work, { round: id, rev, columns }) => {
    const { publicityColumns: _, ...round } = await work.current('round', id, rev);
    requireStage(round, ['publicity']);
    const problem = columns && columnsProblem(kindOfRound(round), round, columns);
    if (problem) throw new Fault('input.invalid', problem, { path: 'columns' });
    const stored = work.put('round', columns === null ? round : { ...round, publicityColumns: columns });
    return { id, rev: stored.rev };
  },

  'objection.add': async (work, { round: roundId, ...objection }) => {
    const round = await requireRound(work, roundId);
    const publicity = requirePublicity(round, await requireCandidate(work, round, objection.candidate));
    requireDate(objection.receivedOn, 'receivedOn');
    const refusal = objectionRefusal(objection, publicity);
    const { id, rev } = work.add('objection', {
      id: work.newId('objection'),
      round: roundId,
      ...objection,
      accepted: refusal === null,
      refusal,
      settlement: null,
    });
    return { id, rev };
  },

  'objection.settle': async (work, { round: roundId, id, rev, outcome, text }) => {
    const round = await requireRound(work, roundId);
    const objection = await work.current('objection', id, rev);
    const candidate = await requireCandidate(work, round, objection.candidate);
    requirePublicity(round, candidate);
    if (!objection.accepted) throw new Fault('round.blocked', '这件异议已不予受理，不用处理。');
    if (objection.settlement !== null) throw new Fault('record.changed', '这件异议已经处理，请刷新后再看。');
    const stored = work.put('objection', {
      ...objection,
      settlement: { outcome, text, by: work.actor.name, at: work.at },
    });
    if (outcome === 'upheld' && candidate.result !== null)
      work.put('candidate', { ...candidate, result: { ...candidate.result, outcome: 'notSelected', level: null } });
    work.because(text);
    return { id, rev: stored.rev };
  },
};
