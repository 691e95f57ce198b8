import { type CertificateList, readCertificateList } from '../../domain/honours/list';
import { loadFile, readTable } from '../excel/read';
import { type CertificateLog, certificateLog } from '../excel/write/certificate-log';
import { type CertificateFilesAnswer, type CertificateFilesJob, certificateFiles } from '../papers/certificate-files';
import {
  type CertificateFindings,
  type CertificateJob,
  certificates,
  inspectCertificates,
} from '../papers/certificates';
import { clearStopped, entriesOf } from '../papers/files-log';
import type { Shrunk } from '../pdf/certificate/sheet';
import type { Done, JobTools, PaperAnswer } from './job';

/** A job as main sends it: the picture as the path of a locked file. */
type Sent<J extends CertificateJob> = Omit<J, 'background'> & { picture?: string | null };
export type SentCertificates = Sent<CertificateJob>;
export type SentCertificateFiles = Sent<CertificateFilesJob>;

/** The job with the bytes of its picture. */
async function withPicture<J extends CertificateJob>(job: Sent<J>, tools: JobTools): Promise<J> {
  const background = job.picture ? tools.unlocked(await loadFile(job.picture)) : null;
  // What was left out is put back.
  return { ...job, background } as unknown as J;
}

interface CertificateAnswer extends PaperAnswer {
  shrunk: Shrunk[];
}

/** All certificates of the job in one file. */
export async function certificateFile(sent: SentCertificates, tools: JobTools): Promise<Done<CertificateAnswer>> {
  const job = await withPicture<CertificateJob>(sent, tools);
  const { bytes, pages, glyphs, shrunk } = await certificates(job, tools.fonts(), tools.progress);
  return { answer: { pages, glyphs, shrunk }, bytes };
}

/** Each certificate in a file of its own. */
export async function separateFiles(
  sent: SentCertificateFiles,
  tools: JobTools,
): Promise<Done<CertificateFilesAnswer>> {
  const job = await withPicture<CertificateFilesJob>(sent, tools);
  return { answer: await certificateFiles(job, tools.fonts(), tools.progress) };
}

/** Clears up after such a job whose process was ended. */
export async function stoppedFiles(sent: SentCertificateFiles): Promise<Done<Record<string, never>>> {
  await clearStopped(sent.folder, entriesOf(sent, sent.names));
  return { answer: {} };
}

/** What there is to say of them before they are made. */
export async function certificateFindings(sent: SentCertificates, tools: JobTools): Promise<Done<CertificateFindings>> {
  const job = await withPicture<CertificateJob>(sent, tools);
  return { answer: await inspectCertificates(job, tools.fonts(), tools.progress) };
}

/** What was made of them, as a workbook. */
export async function certificateLogBook(sent: Sent<CertificateLog>, tools: JobTools): Promise<Uint8Array> {
  const log = await withPicture<CertificateLog>(sent, tools);
  return certificateLog(log, await inspectCertificates(log, tools.fonts(), tools.progress));
}

/** A list of those who get certificates. */
export async function certificateListFile(job: { path: string }, tools: JobTools): Promise<Done<CertificateList>> {
  return { answer: readCertificateList(await readTable(tools.unlocked(await loadFile(job.path)))) };
}
