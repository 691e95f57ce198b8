import { Fault } from '../../domain/fault';
import { adjustmentsProblem } from '../../domain/review/adjustments/reckon';
import { requireRound } from '../reads/round-dossier';
import { requireCandidate, requireStage } from '../reads/round-guard';
import type { Commands } from '../work';

/** 必备条件, 扣分 and 加分: entered by the office beside the members' marks. */
export const adjustmentCommands: Commands<'round.adjust'> = {
  'round.adjust': async (work, { round: roundId, candidate: id, rev, adjustments }) => {
    const round = await requireRound(work, roundId);
    requireStage(round, ['scoring', 'tally']);
    await requireCandidate(work, round, id);
    const candidate = await work.current('candidate', id, rev);
    const problem = adjustments && adjustmentsProblem(round.rubric, adjustments);
    if (problem) throw new Fault('input.invalid', problem, { path: 'adjustments' });
    const stored = work.put('candidate', { ...candidate, adjustments });
    if (adjustments !== null && adjustments.remark !== '') work.because(adjustments.remark);
    return { id, rev: stored.rev };
  },
};
