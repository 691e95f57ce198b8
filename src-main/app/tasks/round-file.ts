import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { FileRef } from '../../api/contract/files';
import { PAPER_LABELS, PAPERS, type PaperName } from '../../api/contract/papers';
import type { JobInput } from '../../documents/protocol';
import { Fault } from '../../domain/fault';
import { kindOf } from '../../domain/review/kinds';
import { papersOf } from '../../domain/review/papers';
import { type Contents, MANIFEST, PAPERS_FOLDER, type Part, SIGNATURE } from '../../domain/review/round-file/model';
import { dataParts, jsonText, manifestOf } from '../../domain/review/round-file/pack';
import { TaskContext } from '../context';
import { safeName } from '../files';
import { signText } from '../signature';
import { makeFile } from './make-file';
import { makePaper } from './paper';
import type { Tasks } from './task';
import { signingKey } from './verify';

type Entry = JobInput<'roundFile'>['entries'][number];

/** A paper of the round; `document`: of one about an amendment, its document number. */
interface Wish {
  paper: PaperName;
  document: string | null;
}

/** Certificates go along as the register has them, not as pages: printing one is a matter of that register. */
function wishesFor({ round }: Contents): Wish[] {
  const kind = kindOf(round.kind);
  const names = kind ? papersOf(kind, round) : [];
  const papers = PAPERS.filter((paper) => paper !== 'certificates' && names.includes(paper));
  return [
    ...papers.map((paper) => ({ paper, document: null })),
    ...round.amendments.map(({ docNumber }) => ({ paper: 'amendmentNotice' as const, document: docNumber })),
  ];
}

const labelOf = ({ paper, document }: Wish): string =>
  document === null ? PAPER_LABELS[paper] : `${PAPER_LABELS[paper]} ${document}`;

/** The paper, or null where nothing happened that it could tell: no draw, no vote. */
async function made(context: TaskContext, round: string, wish: Wish): Promise<FileRef | null> {
  try {
    return await makePaper(context, round, wish.paper, wish.document);
  } catch (error) {
    if (error instanceof Fault && error.code === 'paper.incomplete') return null;
    throw error;
  }
}

/** Each paper as it lies in the file, with where its bytes are. */
async function enclosed(context: TaskContext, contents: Contents): Promise<(Part & { file: string })[]> {
  const { app, session, call } = context;
  // The papers' own progress would jump back at each.
  const quiet = new TaskContext(app, context.connection, { ...call, progress: () => {} });
  const wishes = wishesFor(contents);
  const found: (Part & { file: string })[] = [];
  for (const [index, wish] of wishes.entries()) {
    call.progress({ done: index, total: wishes.length + 1 });
    const ref = await made(quiet, contents.round.id, wish);
    if (!ref) continue;
    const kept = app.files.find(ref.file, session.user.id);
    const bytes = await app.files.read(kept);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const label = labelOf(wish);
    const path = `${PAPERS_FOLDER}${safeName(label)}${extname(kept.name)}`;
    found.push({ path, label, bytes: bytes.length, sha256, file: kept.path });
  }
  call.progress({ done: wishes.length, total: wishes.length + 1 });
  return found;
}

export const roundFileTasks: Tasks<'round.file'> = {
  async 'round.file'(context, { round }) {
    const { app } = context;
    const contents = await context.ask('round.contents', { round });
    const papers = await enclosed(context, contents);
    const manifest = jsonText(
      manifestOf(
        contents,
        papers.map(({ file: _, ...paper }) => paper),
        app.today(),
      ),
    );
    const pair = await signingKey(context);
    const signature = { algorithm: 'Ed25519', publicKey: pair.publicKey, signature: signText(pair, manifest) };
    const entries: Entry[] = [
      { path: MANIFEST, text: manifest },
      { path: SIGNATURE, text: jsonText(signature) },
      ...dataParts(contents).map(({ path, text }) => ({ path, text })),
      ...papers.map(({ path, file }) => ({ path, file })),
    ];
    return makeFile(context, `${contents.round.title}-轮次文件.zip`, 'roundFile', { entries });
  },
};
