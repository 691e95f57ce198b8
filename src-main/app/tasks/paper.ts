import type { CallOutput } from '../../api/contract';
import { PAPER_LABELS, type PaperName } from '../../api/contract/papers';
import type { InternalOutput } from '../../api/internal';
import { Fault } from '../../domain/fault';
import type { TaskContext } from '../context';
import { makeCertificates } from './certificate';
import { type CommitteePaper, isCommitteePaper, makeCommitteePaper } from './committee-paper';
import { isMeetingPaper, type MeetingPaper, makeMeetingPaper } from './meeting-paper';
import type { Tasks } from './task';

type MadePaper = CallOutput<'paper.make'>;
type Data = InternalOutput<'paper.data'>;
type RoundPaper = Exclude<PaperName, CommitteePaper | MeetingPaper>;

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

async function make(context: TaskContext, paper: Exclude<RoundPaper, 'certificates'>, data: Data, output: string) {
  return context.app.documents.run(paper, data, {
    output,
    signal: context.call.signal,
    onProgress: context.call.progress,
  });
}

/** Throws `paper.incomplete` where nothing has happened yet that the paper could tell. */
export async function makePaper(context: TaskContext, round: string, paper: PaperName): Promise<MadePaper> {
  if (isCommitteePaper(paper)) return makeCommitteePaper(context, round, paper);
  if (isMeetingPaper(paper)) return makeMeetingPaper(context, round, paper);
  const { app, session } = context;
  const data = await context.ask('paper.data', { round });
  requireReady(paper, data);
  if (paper === 'certificates') {
    const certificates = data.certificates.filter(({ voided }) => voided === null).map(({ id }) => id);
    return makeCertificates(context, { certificates, template: null, overprint: null });
  }
  const name = `${data.title}-${PAPER_LABELS[paper]}.${EXTENSIONS[paper]}`;
  const output = app.files.place(name);
  const { pages, glyphs } = await make(context, paper, data, output);
  return { ...(await app.files.made(output, name, session.user.id)), pages, glyphs };
}

export const paperTasks: Tasks<'paper.make' | 'paper.word'> = {
  async 'paper.word'(context, { round, paper }) {
    const { app, session, call } = context;
    const data = await context.ask('paper.data', { round });
    requireReady(paper, data);
    const name = `${data.title}-${PAPER_LABELS[paper]}.docx`;
    const output = app.files.place(name);
    await app.documents.run(`${paper}Word`, data, { output, signal: call.signal });
    return app.files.made(output, name, session.user.id);
  },

  'paper.make': (context, { round, paper }) => makePaper(context, round, paper),
};
