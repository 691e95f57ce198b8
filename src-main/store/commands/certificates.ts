import { Fault } from '../../domain/fault';
import { requireDates, requireTerm } from '../reads/dates';
import { nextNumbers } from '../reads/numbers';
import { officesOf } from '../reads/offices';
import type { Commands } from '../work';
import { takeNumbers } from './numbers';

/** Certificates keep their number for ever, void ones with their reason. */
export const certificateCommands: Commands<'certificate.void' | 'certificate.noteMade' | 'certificate.keep'> = {
  'certificate.void': async (work, { id, rev, reason }) => {
    const certificate = await work.current('certificate', id, rev);
    if (certificate.voided !== null)
      throw new Fault('record.changed', `证书 ${certificate.number} 已经作废：${certificate.voided.reason}。`);
    const voided = { reason, by: work.actor.name, at: work.at };
    const stored = work.put('certificate', { ...certificate, voided });
    work.because(reason);
    return { id, rev: stored.rev };
  },

  'certificate.noteMade': async (work, { certificates: ids }) => {
    const certificates = (await work.getMany('certificate', [...new Set(ids)])).filter((row) => row !== undefined);
    const dead = certificates.find((certificate) => certificate.voided !== null);
    if (dead) throw new Fault('record.invalid', `证书 ${dead.number} 已作废，不能再制作。`);
    for (const certificate of certificates)
      work.put(
        'certificate',
        certificate.madeAt === null
          ? { ...certificate, madeAt: work.at }
          : { ...certificate, reprints: certificate.reprints + 1 },
      );
    return {};
  },

  'certificate.keep': async (work, { code, issuedOn, validFrom, validTo, records }) => {
    requireDates({ issuedOn, validFrom, validTo });
    requireTerm({ validFrom, validTo });
    const offices = await officesOf(work);
    const pattern = offices.certificatePattern;
    const year = Number(issuedOn.slice(0, 4));
    const sequence = await nextNumbers(work, pattern, year, code, records.length);
    await takeNumbers(work, sequence);
    const certificates = records.flatMap(({ subject, holder, title, fields }, index) => {
      const number = sequence.numbers[index];
      if (!number) return [];
      const given = { subject, holder, title, fields, issuedOn, validFrom, validTo, pattern, year, ...number };
      const fresh = { round: null, candidate: null, voided: null, madeAt: null, reprints: 0 };
      return work.add('certificate', { id: work.newId('certificate'), ...given, ...fresh }).id;
    });
    return { certificates };
  },
};
