import { PAPER_LABELS, type PaperName } from '../../api/contract/papers';
import type { TaskContext } from '../context';

/** Papers about a committee have data of their own: who was drawn, and who keeps away from whom. */
const PAPERS = ['drawRecord', 'conflictRegister'] as const satisfies readonly PaperName[];
export type CommitteePaper = (typeof PAPERS)[number];

export const isCommitteePaper = (paper: PaperName): paper is CommitteePaper =>
  PAPERS.some((committee) => committee === paper);

export async function makeCommitteePaper(context: TaskContext, round: string, paper: CommitteePaper) {
  const { app, call, session } = context;
  const data = await context.ask('paper.committee', { round });
  const name = `${data.title}-${PAPER_LABELS[paper]}.pdf`;
  const output = app.files.place(name);
  const made = await app.documents.run(paper, data, { output, signal: call.signal, onProgress: call.progress });
  return { ...(await app.files.made(output, name, session.user.id)), pages: made.pages, glyphs: made.glyphs };
}
