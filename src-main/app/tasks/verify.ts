import { Fault } from '../../domain/fault';
import { readCode } from '../../domain/honours/code';
import type { TaskContext } from '../context';
import { isGenuine, newSigningKey, type SigningKey } from '../signature';
import type { Tasks } from './task';

/** The office's key; the first certificate with a code makes it. */
export async function signingKey(context: TaskContext): Promise<SigningKey> {
  const { key } = await context.ask('code.key', {});
  if (key) return key;
  try {
    const made = newSigningKey();
    await context.run('code.keepKey', made);
    return made;
  } catch (error) {
    // Another desk was faster: its key holds.
    const { key: other } = await context.ask('code.key', {});
    if (!other || !(error instanceof Fault)) throw error;
    return other;
  }
}

export const verifyTasks: Tasks<'certificate.verify'> = {
  async 'certificate.verify'(context, { code }) {
    const read = readCode(code);
    if (!read) return { verdict: 'notOurs', facts: null, voided: null };
    const { publicKey } = await context.ask('certificate.publicKey', {});
    if (publicKey === null || !isGenuine(read, publicKey))
      return { verdict: 'forged', facts: read.facts, voided: null };
    const found = (await context.ask('certificate.list', { search: read.facts.number, holder: null })).find(
      ({ number }) => number === read.facts.number,
    );
    if (!found) return { verdict: 'unlisted', facts: read.facts, voided: null };
    const voided = found.voided?.reason ?? null;
    return { verdict: voided === null ? 'genuine' : 'voided', facts: read.facts, voided };
  },
};
