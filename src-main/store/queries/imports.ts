import { registerOf } from '../../domain/registers';
import { importedChanges } from '../../domain/registers/merge';
import { SameIndex } from '../../domain/registers/same';
import type { Queries } from '../work';

export const importQueries: Queries<'import.compare' | 'import.remembered'> = {
  'import.compare': async (read, { register: name, rows }) => {
    const register = registerOf(name);
    const index = new SameIndex(register, await read.all(name));
    return rows.map(({ row, values }) => {
      const same = index.find(values);
      const changes = importedChanges(register, same?.values ?? null, values);
      return { row, id: same?.id ?? null, rev: same?.rev ?? 0, changes };
    });
  },

  'import.remembered': async (read, { register }) => {
    const prefix = `${register}:`;
    const rows = (await read.all('mapping')).filter((row) => row.id.startsWith(prefix));
    return Object.fromEntries(rows.map((row) => [row.id.slice(prefix.length), row.field]));
  },
};
