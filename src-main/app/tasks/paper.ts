import type { CallOutput } from '../../api/contract';
import { PAPER_LABELS, type PaperName } from '../../api/contract/papers';
import type { InternalOutput } from '../../api/internal';
import { Fault } from '../../domain/fault';
import type { TaskContext } from '../context';
import { makeCertificates } from './certificate';
import { type CommitteePaper, isCommitteePaper, makeCommitteePaper } from './committee-paper';
import { makeFile } from './make-file';
import type { Tasks } from './task';

type MadePaper = CallOutput<'paper.make'>;
type Data = InternalOutput<'paper.data'>;
type RoundPaper = Exclude<PaperName, CommitteePaper>;

const EXTENSIONS: Record<RoundPaper, string> = {
  namingNotice: 'pdf',
  publicityList: 'pdf',
  scoreSummary: 'xlsx',
  scoreSheet: 'pdf',
  namedLedger: 'xlsx',
  certificates: 'pdf',
};

/** What must have happened in the round before the paper says anything true. */
function requireReady(paper: RoundPaper, data: Data): void {
  const unscored = data.tally.length === 0 && '还没有评分，不能制作评分汇总表。';
  const missing = {
    namingNotice: data.publication === null && '还没有公布，不能制作命名决定。',
    namedLedger: data.publication === null && '还没有公布，不能制作命名基地台账。',
    certificates: data.certificates.length === 0 && '没有可打印的证书，请先完成公布。',
    publicityList: data.publicity === null && '还没有开始公示，不能制作公示名单。',
    scoreSummary: unscored,
    scoreSheet: unscored,
  }[paper];
  if (missing) throw new Fault('paper.incomplete', missing);
}

/** Throws `paper.incomplete` where nothing has happened yet that the paper could tell. */
export async function makePaper(context: TaskContext, round: string, paper: PaperName): Promise<MadePaper> {
  if (isCommitteePaper(paper)) return makeCommitteePaper(context, round, paper);
  const data = await context.ask('paper.data', { round });
  requireReady(paper, data);
  if (paper === 'certificates') {
    const certificates = data.certificates.filter(({ voided }) => voided === null).map(({ id }) => id);
    return makeCertificates(context, { certificates, template: null, overprint: null });
  }
  return makeFile(context, `${data.title}-${PAPER_LABELS[paper]}.${EXTENSIONS[paper]}`, paper, data);
}

export const paperTasks: Tasks<'paper.make' | 'paper.word'> = {
  async 'paper.word'(context, { round, paper }) {
    const data = await context.ask('paper.data', { round });
    requireReady(paper, data);
    return makeFile(context, `${data.title}-${PAPER_LABELS[paper]}.docx`, `${paper}Word`, data);
  },

  'paper.make': (context, { round, paper }) => makePaper(context, round, paper),
};
