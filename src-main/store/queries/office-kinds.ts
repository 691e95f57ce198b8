import type { Queries } from '../work';

/** The office's own kinds, by name. */
export const officeKindQueries: Queries<'kind.list'> = {
  'kind.list': async (read) => {
    const kinds = await read.all('officeKind');
    return kinds
      .map(({ id, rev, kind, label }) => ({ id, rev, kind, label }))
      .sort((a, b) => a.label.localeCompare(b.label, 'zh'));
  },
};
