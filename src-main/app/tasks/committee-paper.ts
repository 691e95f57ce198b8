import { PAPER_LABELS, type PaperName } from '../../api/contract/papers';
import type { TaskContext } from '../context';
import { makeFile } from './make-file';

/** Papers about a committee have data of their own: who was drawn, and who keeps away from whom. */
const PAPERS = ['drawRecord', 'conflictRegister'] as const satisfies readonly PaperName[];
export type CommitteePaper = (typeof PAPERS)[number];

export const isCommitteePaper = (paper: PaperName): paper is CommitteePaper =>
  PAPERS.some((committee) => committee === paper);

export async function makeCommitteePaper(context: TaskContext, round: string, paper: CommitteePaper) {
  const data = await context.ask('paper.committee', { round });
  return makeFile(context, `${data.title}-${PAPER_LABELS[paper]}.pdf`, paper, data);
}
