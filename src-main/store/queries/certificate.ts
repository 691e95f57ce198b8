import { comparisonKey } from '../../domain/identity/text';
import type { Queries } from '../work';
import { settingsQueries } from './settings';

export const certificateQueries: Queries<'certificate.list' | 'certificate.facts'> = {
  'certificate.list': async (read, { search }) => {
    const titles = new Map((await read.all('round')).map(({ id, title }) => [id, title]));
    const wanted = comparisonKey(search);
    return (await read.all('certificate'))
      .map((certificate) => ({ ...certificate, roundTitle: titles.get(certificate.round ?? '') ?? '' }))
      .filter(({ number, holder, title, roundTitle }) =>
        [number, holder, title, roundTitle].some((text) => comparisonKey(text).includes(wanted)),
      )
      .sort((a, b) => b.year - a.year || (a.pattern === b.pattern ? a.seq - b.seq : a.pattern < b.pattern ? -1 : 1));
  },

  'certificate.facts': async (read, { certificates: ids }, context) => {
    const { sample: _, ...offices } = await settingsQueries['settings.offices'](read, {}, context);
    const rounds = new Map((await read.all('round')).map((round) => [round.id, round]));
    const found = (await read.getMany('certificate', ids)).filter((row) => row !== undefined);
    const certificates = found
      .toSorted((a, b) => (a.pattern === b.pattern ? a.year - b.year || a.seq - b.seq : a.pattern < b.pattern ? -1 : 1))
      .map(({ id, number, holder, title, issuedOn, validFrom, validTo, round: of, fields, voided }) => {
        const round = rounds.get(of ?? '');
        return {
          ...{ id, number, holder, title, issuedOn, fields },
          validFrom: validFrom ?? round?.publication?.validFrom ?? null,
          validTo: validTo ?? round?.publication?.validTo ?? null,
          round: round?.title ?? '',
          docNumber: round?.publication?.docNumber ?? '',
          batch: round?.publication?.batch ?? '',
          voided: voided !== null,
        };
      });
    return { offices, certificates };
  },
};
