import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { CallOutput } from '../../api/contract';
import type { Batch } from '../../api/contract/certificates';
import type { CertificateJob } from '../../documents/protocol';
import { Fault } from '../../domain/fault';
import { NO_CORRECTION } from '../../domain/honours/overprint';
import { aboutTemplate } from '../../domain/honours/sample';
import { textsOf } from '../../domain/honours/template';
import { withNames } from '../../domain/honours/template-text';
import type { TaskContext } from '../context';
import { issuedJob, SAMPLE_CODE } from './certificate-job';
import { fileNames } from './certificate-names';
import { makeFile } from './make-file';
import type { Tasks } from './task';
import { pictureOf } from './template-picture';

/** ms; thousands of files on a slow disk. */
const FILES_TIMEOUT = 3_600_000;

/** Makes these certificates of the register, one a page. */
export async function makeCertificates(context: TaskContext, batch: Batch): Promise<CallOutput<'certificate.make'>> {
  const job = await issuedJob(context, batch);
  return makeFile(context, `${job.title}.pdf`, 'certificates', job);
}

async function requireFolder(folder: string): Promise<void> {
  const found = isAbsolute(folder) ? await stat(folder).catch(() => null) : null;
  if (!found?.isDirectory())
    throw new Fault('file.missing', '这个文件夹不存在。请先建好，再填写它的完整路径。', { path: 'folder' });
}

export const certificateTasks: Tasks<'certificate.make' | 'certificate.makeFiles' | 'template.preview'> = {
  'certificate.make': (context, input) => makeCertificates(context, input),

  async 'certificate.makeFiles'(context, { folder, name, ...batch }) {
    await requireFolder(folder);
    // Also where it stops half-way: what is written stays.
    context.app.files.left(folder);
    const job = await issuedJob(context, batch);
    const { signal, progress } = context.call;
    const { documents } = context.app;
    const input = { ...job, folder, names: fileNames(name, job.records) };
    const options = { signal, onProgress: progress, timeout: FILES_TIMEOUT };
    try {
      const made = await documents.run('certificateFiles', input, options);
      return { written: made.written, skipped: made.skipped, glyphs: made.glyphs, shrunk: made.shrunk };
    } catch (error) {
      // What stopped it is what the person is told; a program that ends clears nothing up any more.
      await documents.run('certificateFilesStopped', input).catch(() => undefined);
      throw error;
    }
  },

  async 'template.preview'(context, { template, sample, overprint }) {
    const { values } = await context.ask('template.sample', { about: aboutTemplate(template), sample });
    const record = { record: values.持有者 ?? '', values: withNames(textsOf(template), values), code: SAMPLE_CODE };
    const job: CertificateJob = {
      template,
      title: template.name,
      date: context.app.today(),
      overprint: overprint ? NO_CORRECTION : null,
      records: [record],
      picture: await pictureOf(context, template),
    };
    return makeFile(context, '模板预览.pdf', 'certificates', job);
  },
};
