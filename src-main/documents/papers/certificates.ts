import { Fault } from '../../domain/fault';
import type { Template } from '../../domain/honours/template';
import {
  type CertificateProblem,
  type Omitted,
  omittedParts,
  printedElements,
} from '../../domain/honours/template-check';
import type { Fonts, GlyphNote } from '../fonts';
import {
  type CertificateRecord,
  CertificateSheet,
  type FittedTexts,
  type SheetOptions,
  type Shrunk,
} from '../pdf/certificate/sheet';
import { Paper } from '../pdf/page';
import type { PaperFile } from './data';

type Progress = (done: number, total: number) => Promise<void>;

/** Certificates between two words on how far it is. */
const BATCH = 50;
/** Problems that are listed one by one. */
const LISTED = 500;

/** Certificates of one template, in the order in which they are to come out. */
export interface CertificateJob extends SheetOptions {
  template: Template;
  /** Of the file. */
  title: string;
  /** Civil date the file carries. */
  date: string;
  records: readonly CertificateRecord[];
}

export interface CertificateFile extends PaperFile {
  shrunk: Shrunk[];
}

/** What there is to say of a batch before anything is made. */
export interface CertificateFindings {
  /** A page each. */
  pages: number;
  /** What keeps the batch from being made, in the order of the records. */
  problems: CertificateProblem[];
  glyphs: GlyphNote[];
  shrunk: Shrunk[];
  omitted: Omitted[];
}

/** Sets every certificate as if it were drawn, and says what is found. `fitted`: shared with what is drawn afterwards. */
export async function inspectCertificates(
  job: CertificateJob,
  fonts: Fonts,
  progress: Progress,
  fitted?: FittedTexts,
): Promise<CertificateFindings> {
  const { template, records } = job;
  const paper = new Paper(fonts, job);
  const sheet = new CertificateSheet(paper, template, job, fitted);
  const problems = sheet.problems;
  for (const [index, record] of records.entries()) {
    if (index % BATCH === 0) await progress(index, records.length);
    problems.push(...sheet.inspect(record));
  }
  await progress(records.length, records.length);
  const omitted = omittedParts(printedElements(template, job.overprint !== null), records);
  return { pages: records.length, problems, glyphs: paper.glyphs, shrunk: sheet.shrunk, omitted };
}

/** One PDF, a certificate a page. Throws paper.incomplete, with what is wrong in its data, before anything is made. */
export async function certificates(
  job: CertificateJob,
  fonts: Fonts,
  progress: Progress,
  fitted?: FittedTexts,
): Promise<CertificateFile> {
  const { template, records } = job;
  if (records.length === 0) throw new Fault('paper.incomplete', '没有可打印的证书。');
  const paper = new Paper(fonts, job);
  const sheet = new CertificateSheet(paper, template, job, fitted);
  const problems = sheet.problems;
  for (const [index, record] of records.entries()) {
    if (index % BATCH === 0) await progress(index, records.length);
    problems.push(...sheet.draw(record));
  }
  refuse(problems);
  if (paper.pages !== records.length) throw new Error(`${records.length} certificates on ${paper.pages} pages`);
  await progress(records.length, records.length);
  return { bytes: await paper.bytes(), pages: paper.pages, glyphs: paper.glyphs, shrunk: sheet.shrunk };
}

/** Problems stop the paper: a page that is wrong is worse than none. Whom they concern stands in the data only. */
export function refuse(problems: readonly CertificateProblem[]): void {
  if (problems.length === 0) return;
  const data = { problems: problems.slice(0, LISTED).map((problem) => ({ ...problem })) };
  throw new Fault('paper.incomplete', `有 ${problems.length} 处问题，证书没有制作。请按清单改正后再试。`, { data });
}
