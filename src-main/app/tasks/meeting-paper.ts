import { PAPER_LABELS, type PaperName } from '../../api/contract/papers';
import type { TaskContext } from '../context';
import type { Tasks } from './task';

/** Papers of a committee's meeting: how each is made, and how its file is named. */
const PAPERS = {
  attendanceSheet: 'pdf',
  attendanceBook: 'xlsx',
  ranking: 'pdf',
  rankingBook: 'xlsx',
} as const satisfies Partial<Record<PaperName, string>>;
export type MeetingPaper = keyof typeof PAPERS;

export const isMeetingPaper = (paper: PaperName): paper is MeetingPaper => Object.hasOwn(PAPERS, paper);

export async function makeMeetingPaper(context: TaskContext, round: string, paper: MeetingPaper) {
  const { app, call, session } = context;
  const data = await context.ask('paper.meeting', { round });
  const name = `${data.title}-${PAPER_LABELS[paper]}.${PAPERS[paper]}`;
  const output = app.files.place(name);
  const made = await app.documents.run(paper, data, { output, signal: call.signal, onProgress: call.progress });
  return { ...(await app.files.made(output, name, session.user.id)), pages: made.pages, glyphs: made.glyphs };
}

export const feeTasks: Tasks<'fee.sheet'> = {
  async 'fee.sheet'(context, { round, sensitive }) {
    const { app, call, session } = context;
    const data = await context.ask('paper.fees', { round, sensitive });
    // On record before the file exists, as every export with sensitive fields.
    if (sensitive) await context.run('fee.noteSheet', { round, rows: data.rows.length }, call.id);
    const name = `${data.title}-专家劳务费发放表.xlsx`;
    const output = app.files.place(name);
    await app.documents.run('feeBook', { ...data, today: app.today() }, { output, signal: call.signal });
    return app.files.made(output, name, session.user.id);
  },
};
