import type { CallOutput } from '../../api/contract';
import { PAPER_LABELS, type PaperName } from '../../api/contract/papers';
import type { TaskContext } from '../context';
import { makeFile } from './make-file';

type Made = CallOutput<'paper.make'>;
type Maker = (context: TaskContext, round: string) => Promise<Made>;

const named = ({ title }: { title: string }, paper: PaperName, kind: 'pdf' | 'xlsx' = 'pdf'): string =>
  `${title}-${PAPER_LABELS[paper]}.${kind}`;

/** A paper of the committee's meeting. */
const meeting =
  (paper: 'attendanceSheet' | 'attendanceBook' | 'ranking' | 'rankingBook' | 'minutes', kind: 'pdf' | 'xlsx'): Maker =>
  async (context, round) => {
    const data = await context.ask('paper.meeting', { round });
    return makeFile(context, named(data, paper, kind), paper, data);
  };

/** A paper that says how results came about. */
const reckoned =
  (paper: 'assessmentSheet' | 'assessmentBook' | 'reckoning', kind: 'pdf' | 'xlsx'): Maker =>
  async (context, round) => {
    const data = await context.ask('paper.reckoning', { round });
    return makeFile(context, named(data, paper, kind), paper, data);
  };

/** Papers whose data no other paper needs: of the applications, of the committee, of the votes, of how results came about. */
const MAKERS = {
  applicationList: async (context, round) => {
    const data = await context.ask('paper.applications', { round });
    return makeFile(context, named(data, 'applicationList', 'xlsx'), 'applicationList', data);
  },
  memberSheets: async (context, round) => {
    const data = await context.ask('paper.scoring', { round });
    return makeFile(context, named(data, 'memberSheets'), 'memberSheets', data);
  },
  memberBook: async (context, round) => {
    const data = await context.ask('paper.scoring', { round });
    return makeFile(context, named(data, 'memberBook', 'xlsx'), 'memberBook', data);
  },
  drawRecord: async (context, round) => {
    const data = await context.ask('paper.committee', { round });
    return makeFile(context, named(data, 'drawRecord'), 'drawRecord', data);
  },
  conflictRegister: async (context, round) => {
    const data = await context.ask('paper.committee', { round });
    return makeFile(context, named(data, 'conflictRegister'), 'conflictRegister', data);
  },
  voteRecord: async (context, round) => {
    const data = await context.ask('paper.votes', { round });
    return makeFile(context, named(data, 'voteRecord'), 'voteRecord', data);
  },
  reckoning: reckoned('reckoning', 'pdf'),
  assessmentSheet: reckoned('assessmentSheet', 'pdf'),
  assessmentBook: reckoned('assessmentBook', 'xlsx'),
  attendanceSheet: meeting('attendanceSheet', 'pdf'),
  attendanceBook: meeting('attendanceBook', 'xlsx'),
  ranking: meeting('ranking', 'pdf'),
  rankingBook: meeting('rankingBook', 'xlsx'),
  minutes: meeting('minutes', 'pdf'),
} satisfies Partial<Record<PaperName, Maker>>;
export type OwnDataPaper = keyof typeof MAKERS;

export const hasOwnData = (paper: PaperName): paper is OwnDataPaper => Object.hasOwn(MAKERS, paper);

/** Throws `paper.incomplete` where nothing has happened yet that the paper could tell. */
export const makeOwnDataPaper = (context: TaskContext, round: string, paper: OwnDataPaper): Promise<Made> =>
  MAKERS[paper](context, round);
