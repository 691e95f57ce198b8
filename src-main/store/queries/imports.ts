import { isRegister, registerOf } from '../../domain/registers';
import type { Register, RegisterRecord, Values } from '../../domain/registers/define';
import { type Known, lookedInto } from '../../domain/registers/finder';
import { importedChanges } from '../../domain/registers/merge';
import { SameIndex } from '../../domain/registers/same';
import type { Queries } from '../work';

const openValues = (register: Register, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !register.fields[key]?.sensitive));

export const importQueries: Queries<'import.compare' | 'import.remembered' | 'import.referred'> = {
  'import.compare': async (read, { register: name, rows }) => {
    const register = registerOf(name);
    const index = new SameIndex(register, await read.all(name));
    return rows.map(({ row, values }) => {
      const same = index.find(values);
      const changes = importedChanges(register, same?.values ?? null, values);
      return { row, id: same?.id ?? null, rev: same?.rev ?? 0, changes };
    });
  },

  'import.referred': async (read, { register }) => {
    const known: Record<string, Known[]> = {};
    for (const name of lookedInto(registerOf(register).fields).filter(isRegister)) {
      const rows: RegisterRecord[] = await read.all(name);
      known[name] = rows.map(({ id, values, archived }) => {
        const open = { id, values: openValues(registerOf(name), values) };
        return archived ? { ...open, archived: { into: archived.into } } : open;
      });
    }
    return known;
  },

  'import.remembered': async (read, { register }) => {
    const senders: Record<string, Record<string, string | null>> = {};
    for (const { sender, title, field } of await read.where('mapping', 'register', register))
      senders[sender] = { ...senders[sender], [title]: field };
    return senders;
  },
};
