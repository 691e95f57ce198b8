import { type BatchFindings, LISTED_FINDINGS } from '../../api/contract/certificates';
import { Fault } from '../../domain/fault';
import type { TaskContext } from '../context';
import { checkedJob, issuedJob, newRecords, readList } from './certificate-job';
import { makeFile } from './make-file';
import type { Tasks } from './task';

type Batches =
  | 'certificate.readList'
  | 'certificate.check'
  | 'certificate.issue'
  | 'certificate.log'
  | 'certificate.export'
  | 'certificate.print';

const listed = <T>(all: readonly T[]): { count: number; first: T[] } => ({
  count: all.length,
  first: all.slice(0, LISTED_FINDINGS),
});

/** Makes a file about the register as it is listed. */
async function ofRegister(context: TaskContext, asked: { search: string; holder: string | null }) {
  const rows = await context.ask('certificate.list', asked);
  if (rows.length === 0) throw new Fault('paper.incomplete', '没有符合条件的证书，请换一个条件再查。');
  const { education, association } = await context.ask('settings.offices', {});
  const { publicKey } = await context.ask('certificate.publicKey', {});
  return {
    rows,
    publicKey,
    conditions: [
      ...(asked.search.trim() === '' ? [] : [`搜索“${asked.search.trim()}”`]),
      ...(asked.holder === null ? [] : [`只列“${rows[0]?.holder ?? ''}”的证书`]),
    ].join('，'),
    today: context.app.today(),
    organs: [education.name, association.name],
  };
}

export const certificateBatchTasks: Tasks<Batches> = {
  async 'certificate.readList'(context, { file }) {
    const { name, list } = await readList(context, file);
    return { file: name, columns: list.columns, personal: list.personal, count: list.rows.length };
  },

  async 'certificate.check'(context, { of, ...wish }) {
    const { job, repeated } = await checkedJob(context, of, wish);
    const { signal, progress } = context.call;
    const found = await context.app.documents.run('certificateCheck', job, { signal, onProgress: progress });
    const missing = found.glyphs.filter(({ state }) => state !== 'fallback');
    // The worst first: what is beyond the list must not be what nobody may miss.
    const glyphs = [...missing, ...found.glyphs.filter(({ state }) => state === 'fallback')];
    return {
      pages: found.pages,
      problems: listed(found.problems),
      glyphs: { ...listed(glyphs), missing: missing.length },
      shrunk: listed(found.shrunk),
      omitted: listed(found.omitted),
      repeated: listed(repeated.map((index) => job.records[index]?.record ?? '')),
    } satisfies BatchFindings;
  },

  async 'certificate.issue'(context, { of }) {
    const { code, issuedOn, validFrom, validTo } = of.issue;
    const records = await newRecords(context, of);
    const nameless = records.findIndex(({ holder, title }) => holder === '' || title === '');
    if (nameless >= 0)
      throw new Fault('paper.incomplete', `第 ${nameless + 1} 份没有持有者或称号，没有签发。请补齐后重新检查。`);
    return context.run('certificate.keep', { code, issuedOn, validFrom, validTo, records }, context.call.id);
  },

  async 'certificate.log'(context, { way, done, ...batch }) {
    const job = await issuedJob(context, batch);
    const input = { ...job, way, done, today: context.app.today(), by: context.session.user.name };
    return makeFile(context, `制作记录-${job.title}.xlsx`, 'certificateLog', input);
  },

  async 'certificate.export'(context, asked) {
    const input = await ofRegister(context, asked);
    return makeFile(context, `证书登记簿-${context.app.today()}.xlsx`, 'certificateLedger', input);
  },

  async 'certificate.print'(context, asked) {
    const input = await ofRegister(context, asked);
    return makeFile(context, `证书登记簿-${context.app.today()}.pdf`, 'certificateRegister', input);
  },
};
