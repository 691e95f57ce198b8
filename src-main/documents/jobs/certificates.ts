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
import type { Shrunk } from '../pdf/certificate/sheet';
import type { Done, JobTools, PaperAnswer } from './job';

export type { CertificateFilesJob, CertificateJob };

interface CertificateAnswer extends PaperAnswer {
  shrunk: Shrunk[];
}

/** All certificates of the job in one file. */
export async function certificateFile(job: CertificateJob, tools: JobTools): Promise<Done<CertificateAnswer>> {
  const { bytes, pages, glyphs, shrunk } = await certificates(job, tools.fonts(), tools.progress);
  return { answer: { pages, glyphs, shrunk }, bytes };
}

/** Each certificate in a file of its own. */
export async function separateFiles(job: CertificateFilesJob, tools: JobTools): Promise<Done<CertificateFilesAnswer>> {
  return { answer: await certificateFiles(job, tools.fonts(), tools.progress) };
}

/** What there is to say of them before they are made. */
export async function certificateFindings(job: CertificateJob, tools: JobTools): Promise<Done<CertificateFindings>> {
  return { answer: await inspectCertificates(job, tools.fonts(), tools.progress) };
}

/** What was made of them, as a workbook. */
export async function certificateLogBook(log: CertificateLog, tools: JobTools): Promise<Uint8Array> {
  return certificateLog(log, await inspectCertificates(log, tools.fonts(), tools.progress));
}

/** A list of those who get certificates. */
export async function certificateListFile(job: { path: string }, tools: JobTools): Promise<Done<CertificateList>> {
  return { answer: readCertificateList(await readTable(tools.unlocked(await loadFile(job.path)))) };
}
