import { type Round, STAGES, type Stage } from './model';

/** The stage after, or null at the end. */
export function nextStage(stage: Stage): Stage | null {
  return STAGES[STAGES.indexOf(stage) + 1] ?? null;
}

/** The stage before, or null at the start. */
export function previousStage(stage: Stage): Stage | null {
  return STAGES[STAGES.indexOf(stage) - 1] ?? null;
}

/**
 * Is what comes next the reviewer's (审核) to confirm? Eligibility, the result and publication are (domain.md §0). Once
 * published, filing the round away is the office's again.
 */
export function reviewerConfirms(round: Pick<Round, 'stage' | 'publication'>): boolean {
  if (round.stage === 'publication') return round.publication === null;
  return round.stage === 'formCheck' || round.stage === 'selection';
}

/** Why a round cannot go one step back, as a Chinese sentence; null when it can. */
export function backProblem(round: Pick<Round, 'stage' | 'publication'>): string | null {
  if (round.stage === 'draft') return '轮次还在草稿阶段，没有上一步。';
  if (round.stage === 'publication' && round.publication !== null)
    return `结果已按 ${round.publication.docNumber} 公布，不能退回；如有差错，请作废证书并另行发文。`;
  return null;
}
