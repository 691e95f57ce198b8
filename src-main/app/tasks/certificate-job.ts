import type { Batch, BatchSource, NewSource } from '../../api/contract/certificates';
import type { InternalInput, InternalOutput } from '../../api/internal';
import type { CertificateJob } from '../../documents/protocol';
import { Fault } from '../../domain/fault';
import { issuedRecord } from '../../domain/honours/issue';
import { recordLabels } from '../../domain/honours/labels';
import { type Correction, NO_CORRECTION } from '../../domain/honours/overprint';
import { usualTemplate } from '../../domain/honours/shipped';
import type { Template } from '../../domain/honours/template';
import { certificateValues } from '../../domain/honours/values';
import type { TaskContext } from '../context';
import { signer } from '../signature';
import { pictureOf } from './template-picture';
import { signingKey } from './verify';

/** As long as a real code, so that its modules are as small. */
export const SAMPLE_CODE = `模板预览，不是证书的验证码${'0'.repeat(150)}`;

/** Certificates of one batch. */
const MOST = 10_000;

type Facts = InternalOutput<'certificate.facts'>;
type Wish = Pick<Batch, 'template' | 'overprint'>;
type Kept = InternalInput<'certificate.keep'>;

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

/** In the order of their numbers; a void one is not printed. */
function recordsOf({ certificates, offices }: Facts, code: (facts: Facts['certificates'][number]) => string | null) {
  const dead = certificates.find(({ voided }) => voided);
  if (dead) throw new Fault('paper.incomplete', `证书 ${dead.number} 已作废，不能再打印。请从所选证书中去掉它。`);
  const labels = recordLabels(certificates.map(({ holder, number }) => ({ holder, mark: number })));
  return certificates.map((facts, index) => ({
    record: labels[index] ?? facts.holder,
    values: certificateValues(facts, offices),
    code: code(facts),
  }));
}

async function factsOf(context: TaskContext, certificates: readonly string[]) {
  const facts = await context.ask('certificate.facts', { certificates: [...certificates] });
  const [first] = facts.certificates;
  if (!first) throw new Fault('paper.incomplete', '没有可打印的证书，请先完成公布或签发。');
  return { facts, first };
}

/** The job that makes these certificates of the register. */
export async function issuedJob(context: TaskContext, { certificates, template: id, overprint, bleed }: Batch) {
  const { facts, first } = await factsOf(context, certificates);
  const template = await templateOf(context, id, first.title);
  const many = facts.certificates.length;
  const sign = hasCode(template) ? signer(await signingKey(context)) : () => null;
  return {
    template,
    title: many === 1 ? `${template.use} ${first.number}` : `${template.use} ${many} 份`,
    date: first.issuedOn,
    overprint: overprint && (await correctionOf(context, overprint.profile)),
    bleed,
    records: recordsOf(facts, sign),
    picture: await pictureOf(context, template),
  } satisfies CertificateJob;
}

/** The certificates that a list or chosen records would be given, in their order. */
export async function newRecords(context: TaskContext, of: NewSource): Promise<Kept['records']> {
  const { fill } = of.issue;
  const rows =
    of.from === 'register'
      ? await context.ask('certificate.subjects', { register: of.register, ids: of.ids })
      : (await readList(context, of.file)).list.rows.map(({ values }) => ({ subject: null, values }));
  if (rows.length > MOST)
    throw new Fault('file.limits', `名单有 ${rows.length} 行，一次最多签发 ${MOST} 份，请分开办理。`);
  return rows.map(({ subject, values }) => ({ subject, ...issuedRecord(fill, values) }));
}

/** The list that a person has handed in. */
export async function readList(context: TaskContext, file: string) {
  const { app, session, call } = context;
  const { path, name } = app.files.find(file, session.user.id);
  return { name, list: await app.documents.run('certificateList', { path }, { signal: call.signal }) };
}

/** A batch as it would be made, with sample codes: only to be looked at. `repeated`: places of those given twice. */
export async function checkedJob(
  context: TaskContext,
  of: BatchSource,
  { template: id, overprint }: Wish,
): Promise<{ job: CertificateJob; repeated: number[] }> {
  const correction = overprint && (await correctionOf(context, overprint.profile));
  if (of.from === 'issued') {
    const { facts, first } = await factsOf(context, of.certificates);
    const template = await templateOf(context, id, first.title);
    const records = recordsOf(facts, () => SAMPLE_CODE);
    const picture = await pictureOf(context, template);
    const job = { template, title: template.use, date: first.issuedOn, overprint: correction, records, picture };
    return { job, repeated: [] };
  }
  const { code, issuedOn, validFrom, validTo } = of.issue;
  const given = await newRecords(context, of);
  // Who has no name or title yet is found by the template's own check.
  const holders = given.map(({ subject, holder, title }) => ({ subject, holder: holder || '—', title: title || '—' }));
  const { offices, numbers, repeated } = await context.ask('certificate.plan', { code, issuedOn, holders });
  const template = await templateOf(context, id, given[0]?.title ?? '');
  const labels = recordLabels(given.map(({ holder }, index) => ({ holder, mark: `第 ${index + 1} 份` })));
  const records = given.map(({ holder, title, fields }, index) => {
    const facts = { number: numbers[index] ?? '', holder, title, issuedOn, validFrom, validTo, fields };
    const values = certificateValues({ ...facts, round: '', docNumber: '', batch: '' }, offices);
    return { record: labels[index] ?? holder, values, code: SAMPLE_CODE };
  });
  const picture = await pictureOf(context, template);
  return { job: { template, title: template.use, date: issuedOn, overprint: correction, records, picture }, repeated };
}
