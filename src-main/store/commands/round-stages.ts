import { Fault } from '../../domain/fault';
import { blockersOf, sentencesOf } from '../../domain/review/blockers';
import type { Dossier } from '../../domain/review/dossier';
import { type Round, STAGE_LABELS, type Stage } from '../../domain/review/model';
import { printedResult, resultsOf, selectionOf } from '../../domain/review/results';
import { backProblem, nextStage, previousStage, reviewerConfirms } from '../../domain/review/stages';
import { dossierOf } from '../reads/round-dossier';
import { kindOfRound, requirePermission } from '../reads/round-guard';
import type { Commands, Work } from '../work';
import { refreshCandidates } from './candidate-snapshot';
import { redetectConflicts } from './redetect';

function stepped(work: Work, round: Round, to: Stage, reason: string | null): Round {
  const step = { from: round.stage, to, at: work.at, by: work.actor.name, reason };
  return { ...round, stage: to, steps: [...round.steps, step] };
}

/** Refused with everything that blocks; a tie has its own code, because the committee must settle it first. */
function requireClear(dossier: Dossier, to: Stage, today: string): void {
  const blockers = blockersOf(dossier, today);
  if (blockers.length === 0) return;
  const tied = dossier.round.stage === 'selection' && selectionOf(dossier, resultsOf(dossier)).tieAtCut.length > 0;
  const message = `还不能进入“${STAGE_LABELS[to]}”：${sentencesOf(blockers)}`;
  throw new Fault(tied ? 'round.tie' : 'round.blocked', message, { data: blockers });
}

/** Writes score, rank and outcome to every candidate that was scored. */
function fixResults(work: Work, dossier: Dossier): void {
  const results = resultsOf(dossier);
  const proposed = new Map(selectionOf(dossier, results).proposal.map((one) => [one.candidate, one]));
  for (const result of results) {
    const { of, rank } = result;
    const score = printedResult(dossier.round.method, result);
    if (rank === null || score === null) continue;
    const { outcome = 'notSelected', level = null } = proposed.get(of.id) ?? {};
    work.put('candidate', { ...of, result: { score, rank, outcome, level } });
  }
}

/** What a step forwards does beside the step. */
async function onLeaving(work: Work, dossier: Dossier): Promise<void> {
  const { round, candidates } = dossier;
  if (round.stage === 'selection') fixResults(work, dossier);
  if (round.stage !== 'application') return;
  // The form check looks at the records as they stand when it begins; what was decided before a step back stays.
  const kind = kindOfRound(round);
  const open = candidates.filter((candidate) => candidate.decision === null);
  await refreshCandidates(work, kind, round, open, false);
  await redetectConflicts(work, round);
}

/** What a step back opens again. Marks, decisions and objections stay; all that is replaced is kept in the journal. */
function reopened(work: Work, { round, candidates }: Dossier): Round {
  if (round.stage === 'tally') return { ...round, tieDecision: null };
  if (round.stage !== 'publicity') return round;
  for (const candidate of candidates)
    if (candidate.result !== null) work.put('candidate', { ...candidate, result: null });
  return { ...round, publicity: null };
}

/** One stage forwards, or one back with a reason. */
export const roundStageCommands: Commands<'round.advance' | 'round.back'> = {
  'round.advance': async (work, { round: id, rev, to }) => {
    const round = await work.current('round', id, rev);
    const next = nextStage(round.stage);
    if (next === null || next !== to) {
      const where = next === null ? '已经办结' : `下一步是“${STAGE_LABELS[next]}”`;
      throw new Fault('round.stage', `轮次“${round.title}”${where}，不能直接进入“${STAGE_LABELS[to]}”。`);
    }
    if (reviewerConfirms(round))
      requirePermission(work, 'round.confirm', `进入“${STAGE_LABELS[to]}”要由审核人员确认，请审核人员登录后办理。`);
    else requirePermission(work, 'round.run', `进入“${STAGE_LABELS[to]}”由经办人员办理。`);
    const dossier = await dossierOf(work, round);
    requireClear(dossier, to, work.today);
    await onLeaving(work, dossier);
    const stored = work.put('round', stepped(work, round, to, null));
    return { id, rev: stored.rev };
  },

  'round.back': async (work, { round: id, rev, reason }) => {
    const round = await work.current('round', id, rev);
    const problem = backProblem(round);
    const to = previousStage(round.stage);
    if (problem !== null || to === null) throw new Fault('round.stage', problem ?? '没有上一步。');
    const open = reopened(work, await dossierOf(work, round));
    const stored = work.put('round', stepped(work, open, to, reason));
    work.because(reason);
    return { id, rev: stored.rev };
  },
};
