import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { CallOutput } from '../../api/contract';
import type { Batch } from '../../api/contract/papers';
import type { InternalOutput } from '../../api/internal';
import type { CertificateJob } from '../../documents/protocol';
import { Fault } from '../../domain/fault';
import { type Correction, NO_CORRECTION } from '../../domain/honours/overprint';
import { usualTemplate } from '../../domain/honours/shipped';
import type { Template } from '../../domain/honours/template';
import { type FieldValues, fieldsIn, filledText } from '../../domain/honours/template-text';
import { certificateValues } from '../../domain/honours/values';
import type { TaskContext } from '../context';
import { safeName } from '../files';
import { signer } from '../signature';
import type { Tasks } from './task';
import { signingKey } from './verify';

/** As long as a real code, so that its modules are as small. */
const SAMPLE_CODE = `模板预览，不是证书的验证码${'0'.repeat(150)}`;

/** ms; thousands of files on a slow disk. */
const FILES_TIMEOUT = 3_600_000;

type Sign = ReturnType<typeof signer>;
type Facts = InternalOutput<'certificate.facts'>;

/** The template of that id; null: the one that suits the title. */
async function templateOf(context: TaskContext, id: string | null, title: string): Promise<Template> {
  const wanted = id ?? usualTemplate(title);
  const found = (await context.ask('template.list', {})).find((each) => each.id === wanted);
  if (!found) throw new Fault('record.missing', '这个证书模板已被删除，请另选一个模板。');
  return found.template;
}

async function correctionOf(context: TaskContext, profile: string | null): Promise<Correction> {
  if (profile === null) return NO_CORRECTION;
  const found = (await context.ask('profile.list', {})).find(({ id }) => id === profile);
  if (!found) throw new Fault('record.missing', '这个套打校准已被删除，请另选一个。');
  return found.correction;
}

const hasCode = ({ elements }: Template): boolean => elements.some(({ kind }) => kind === 'code');

/** In the order of their numbers; a void one is not printed. `sign`: null where the template has no code. */
function recordsOf({ certificates, offices }: Facts, sign: Sign | null): CertificateJob['records'] {
  const dead = certificates.find(({ voided }) => voided);
  if (dead) throw new Fault('paper.incomplete', `证书 ${dead.number} 已作废，不能再打印。请从所选证书中去掉它。`);
  return certificates.map((facts) => ({
    record: facts.holder,
    values: certificateValues(facts, offices),
    code: sign?.(facts) ?? null,
  }));
}

/** The job that makes these certificates, and the facts it was made from. */
async function jobOf(context: TaskContext, { certificates, template: id, overprint }: Batch): Promise<CertificateJob> {
  const facts = await context.ask('certificate.facts', { certificates });
  const [first] = facts.certificates;
  if (!first) throw new Fault('paper.incomplete', '没有可打印的证书，请先完成公布。');
  const template = await templateOf(context, id, first.title);
  const many = facts.certificates.length;
  return {
    template,
    title: many === 1 ? `${template.use} ${first.number}` : `${template.use} ${many} 份`,
    date: first.issuedOn,
    overprint: overprint && (await correctionOf(context, overprint.profile)),
    records: recordsOf(facts, hasCode(template) ? signer(await signingKey(context)) : null),
  };
}

/** Makes these certificates of the register, one a page. */
export async function makeCertificates(context: TaskContext, batch: Batch): Promise<CallOutput<'certificate.make'>> {
  const { app, session } = context;
  const job = await jobOf(context, batch);
  const name = `${job.title}.pdf`;
  const output = app.files.place(name);
  const { signal, progress } = context.call;
  const answer = await app.documents.run('certificates', job, { output, signal, onProgress: progress });
  return { ...(await app.files.made(output, name, session.user.id)), ...answer };
}

/** File names by a pattern; two that would be the same are told apart by a number. */
function fileNames(pattern: string, records: CertificateJob['records']): string[] {
  const used = new Set<string>();
  return records.map(({ values }) => {
    const text = filledText(pattern, values)
      .map((runs) => runs.map((run) => run.text).join(''))
      .join(' ');
    const wanted = safeName(text);
    let name = `${wanted}.pdf`;
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${wanted}（${number}）.pdf`;
    used.add(name.toLowerCase());
    return name;
  });
}

async function requireFolder(folder: string): Promise<void> {
  const found = isAbsolute(folder) ? await stat(folder).catch(() => null) : null;
  if (!found?.isDirectory())
    throw new Fault('file.missing', '这个文件夹不存在。请先建好，再填写它的完整路径。', { path: 'folder' });
}

/** Fields without a value show their name, so that a design is seen before its data is there. */
function withNames(template: Template, values: FieldValues): FieldValues {
  const fields = template.elements.flatMap((element) => (element.kind === 'text' ? fieldsIn(element.text) : []));
  const missing = fields.filter((field) => (values[field] ?? '') === '');
  return { ...values, ...Object.fromEntries(missing.map((field) => [field, `（${field}）`])) };
}

export const certificateTasks: Tasks<'certificate.make' | 'certificate.makeFiles' | 'template.preview'> = {
  'certificate.make': (context, input) => makeCertificates(context, input),

  async 'certificate.makeFiles'(context, { folder, name, ...batch }) {
    await requireFolder(folder);
    const job = await jobOf(context, batch);
    const { signal, progress } = context.call;
    const input = { ...job, folder, names: fileNames(name, job.records) };
    const options = { signal, onProgress: progress, timeout: FILES_TIMEOUT };
    const { written, skipped, glyphs, shrunk } = await context.app.documents.run('certificateFiles', input, options);
    return { written, skipped, glyphs, shrunk };
  },

  async 'template.preview'(context, { template, sample, overprint }) {
    const { app, session } = context;
    const { values } = await context.ask('template.sample', { sample });
    const name = '模板预览.pdf';
    const output = app.files.place(name);
    const record = { record: values.持有者 ?? '', values: withNames(template, values), code: SAMPLE_CODE };
    const job: CertificateJob = {
      template,
      title: template.name,
      date: app.today(),
      overprint: overprint ? NO_CORRECTION : null,
      records: [record],
    };
    const answer = await app.documents.run('certificates', job, { output, signal: context.call.signal });
    return { ...(await app.files.made(output, name, session.user.id)), ...answer };
  },
};
