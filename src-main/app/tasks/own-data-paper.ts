import type { CallOutput } from '../../api/contract';
import { PAPER_LABELS, type PaperName } from '../../api/contract/papers';
import type { TaskContext } from '../context';
import type { JobOptions } from '../documents';

type Made = CallOutput<'paper.make'>;
type Run = (
  context: TaskContext,
  round: string,
  place: (title: string) => JobOptions,
) => Promise<Pick<Made, 'pages' | 'glyphs'>>;

/** A paper of the committee's meeting. */
const meeting =
  (paper: 'attendanceSheet' | 'attendanceBook' | 'ranking' | 'rankingBook' | 'minutes'): Run =>
  async (context, round, place) => {
    const data = await context.ask('paper.meeting', { round });
    return context.app.documents.run(paper, data, place(data.title));
  };

/** Papers whose data no other paper needs: of the committee, of the votes, of how results came about. */
const RUNS = {
  drawRecord: async (context, round, place) => {
    const data = await context.ask('paper.committee', { round });
    return context.app.documents.run('drawRecord', data, place(data.title));
  },
  conflictRegister: async (context, round, place) => {
    const data = await context.ask('paper.committee', { round });
    return context.app.documents.run('conflictRegister', data, place(data.title));
  },
  voteRecord: async (context, round, place) => {
    const data = await context.ask('paper.votes', { round });
    return context.app.documents.run('voteRecord', data, place(data.title));
  },
  reckoning: async (context, round, place) => {
    const data = await context.ask('paper.reckoning', { round });
    return context.app.documents.run('reckoning', data, place(data.title));
  },
  attendanceSheet: meeting('attendanceSheet'),
  attendanceBook: meeting('attendanceBook'),
  ranking: meeting('ranking'),
  rankingBook: meeting('rankingBook'),
  minutes: meeting('minutes'),
} satisfies Partial<Record<PaperName, Run>>;
/** Those that are workbooks. */
const BOOKS: readonly string[] = ['attendanceBook', 'rankingBook'];
export type OwnDataPaper = keyof typeof RUNS;

export const hasOwnData = (paper: PaperName): paper is OwnDataPaper => Object.hasOwn(RUNS, paper);

/** Throws `paper.incomplete` where nothing has happened yet that the paper could tell. */
export async function makeOwnDataPaper(context: TaskContext, round: string, paper: OwnDataPaper): Promise<Made> {
  const { app, call, session } = context;
  let [name, output] = ['', ''];
  const place = (title: string): JobOptions => {
    name = `${title}-${PAPER_LABELS[paper]}.${BOOKS.includes(paper) ? 'xlsx' : 'pdf'}`;
    output = app.files.place(name);
    return { output, signal: call.signal, onProgress: call.progress };
  };
  const { pages, glyphs } = await RUNS[paper](context, round, place);
  return { ...(await app.files.made(output, name, session.user.id)), pages, glyphs };
}
