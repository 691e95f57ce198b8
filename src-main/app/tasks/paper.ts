import type { CallOutput } from '../../api/contract';
import { PAPER_LABELS, type PaperName } from '../../api/contract/papers';
import type { InternalOutput } from '../../api/internal';
import { Fault } from '../../domain/fault';
import { AMENDMENT_LABELS } from '../../domain/review/model';
import type { TaskContext } from '../context';
import { makeCertificates } from './certificate';
import { makeFile } from './make-file';
import { hasOwnData, makeOwnDataPaper, type OwnDataPaper } from './own-data-paper';
import type { Tasks } from './task';

type MadePaper = CallOutput<'paper.make'>;
type Data = InternalOutput<'paper.data'>;
type RoundPaper = Exclude<PaperName, OwnDataPaper>;

const EXTENSIONS: Record<RoundPaper, string> = {
  namingNotice: 'pdf',
  publicityList: 'pdf',
  publicityTable: 'xlsx',
  amendmentNotice: 'pdf',
  scoreSummary: 'xlsx',
  scoreSheet: 'pdf',
  namedLedger: 'xlsx',
  certificates: 'pdf',
};

/** What must have happened in the round before the paper says anything true. */
function requireReady(paper: RoundPaper, data: Data): void {
  const unscored = data.tally.length === 0 && '还没有评分，不能制作评分汇总表。';
  const unshown = data.publicity === null && '还没有开始公示，不能制作公示名单。';
  const missing = {
    namingNotice: data.publication === null && '还没有公布，不能制作命名决定。',
    namedLedger: data.publication === null && '还没有公布，不能制作命名基地台账。',
    certificates: data.certificates.length === 0 && '没有可打印的证书，请先完成公布。',
    publicityList: unshown,
    publicityTable: unshown,
    amendmentNotice: data.amendment === null && '没有这个文号的补充公布、撤销或更正。',
    scoreSummary: unscored,
    scoreSheet: unscored,
  }[paper];
  if (missing) throw new Fault('paper.incomplete', missing);
}

/** 2026年基地命名-公示名单; of an amendment what it does and its number. */
function fileName(paper: RoundPaper, { title, amendment }: Data): string {
  const what = amendment ? `${AMENDMENT_LABELS[amendment.kind]}（${amendment.docNumber}）` : PAPER_LABELS[paper];
  return `${title}-${what}`;
}

/** Throws `paper.incomplete` where nothing has happened yet that the paper could tell. */
export async function makePaper(
  context: TaskContext,
  round: string,
  paper: PaperName,
  document: string | null = null,
): Promise<MadePaper> {
  if (hasOwnData(paper)) return makeOwnDataPaper(context, round, paper);
  const data = await context.ask('paper.data', { round, document });
  requireReady(paper, data);
  if (paper === 'certificates') {
    const certificates = data.certificates.filter(({ voided }) => voided === null).map(({ id }) => id);
    return makeCertificates(context, { certificates, template: null, overprint: null, bleed: false });
  }
  return makeFile(context, `${fileName(paper, data)}.${EXTENSIONS[paper]}`, paper, data);
}

export const paperTasks: Tasks<'paper.make' | 'paper.word'> = {
  async 'paper.word'(context, { round, paper, document }) {
    if (paper === 'minutes') {
      const meeting = await context.ask('paper.meeting', { round });
      return makeFile(context, `${meeting.title}-${PAPER_LABELS.minutes}.docx`, 'minutesWord', meeting);
    }
    const data = await context.ask('paper.data', { round, document });
    requireReady(paper, data);
    return makeFile(context, `${fileName(paper, data)}.docx`, `${paper}Word`, data);
  },

  'paper.make': (context, { round, paper, document }) => makePaper(context, round, paper, document),
};
