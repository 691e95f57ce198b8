import { type CertificateFilesAnswer, type CertificateFilesJob, certificateFiles } from '../papers/certificate-files';
import { type CertificateJob, certificates } from '../papers/certificates';
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
