import type { CallOutput } from '../../api/contract';
import { PAPER_LABELS, type PaperName } from '../../api/contract/papers';
import type { TaskContext } from '../context';
import { makeFile } from './make-file';

type Made = CallOutput<'paper.make'>;

const named = ({ title }: { title: string }, paper: PaperName): string => `${title}-${PAPER_LABELS[paper]}.pdf`;

/** Papers whose data no other paper needs: of the committee, of the votes, of how results came about. */
const MAKERS = {
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
  reckoning: async (context, round) => {
    const data = await context.ask('paper.reckoning', { round });
    return makeFile(context, named(data, 'reckoning'), 'reckoning', data);
  },
} satisfies Partial<Record<PaperName, (context: TaskContext, round: string) => Promise<Made>>>;
export type OwnDataPaper = keyof typeof MAKERS;

export const hasOwnData = (paper: PaperName): paper is OwnDataPaper => Object.hasOwn(MAKERS, paper);

/** Throws `paper.incomplete` where nothing has happened yet that the paper could tell. */
export const makeOwnDataPaper = (context: TaskContext, round: string, paper: OwnDataPaper): Promise<Made> =>
  MAKERS[paper](context, round);
