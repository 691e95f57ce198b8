import type { Queries } from '../work';

const pinyin = new Intl.Collator('zh-u-co-pinyin', { numeric: true });

export const viewQueries: Queries<'view.list'> = {
  'view.list': async (read, { register }, { actor }) => {
    const rows = await read.where('view', 'register', register);
    return rows
      .filter(({ owner }) => owner === null || owner === actor.id)
      .map(({ owner, register: _, ...view }) => ({ ...view, shared: owner === null }))
      .sort((a, b) => Number(b.shared) - Number(a.shared) || pinyin.compare(a.name, b.name));
  },
};
