import { comparisonKey } from '../../domain/identity/text';
import type { Queries } from '../work';

export const certificateQueries: Queries<'certificate.list'> = {
  'certificate.list': async (read, { search }) => {
    const titles = new Map((await read.all('round')).map(({ id, title }) => [id, title]));
    const wanted = comparisonKey(search);
    return (await read.all('certificate'))
      .map((certificate) => ({ ...certificate, roundTitle: titles.get(certificate.round) ?? '' }))
      .filter(({ number, holder, title, roundTitle }) =>
        [number, holder, title, roundTitle].some((text) => comparisonKey(text).includes(wanted)),
      )
      .sort((a, b) => b.year - a.year || (a.pattern === b.pattern ? a.seq - b.seq : a.pattern < b.pattern ? -1 : 1));
  },
};
