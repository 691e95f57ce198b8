import { formerKept, formerValues } from '../../domain/import/former';
import type { StoredFinding } from '../../domain/import/set-rules';
import { isRegister, registerOf } from '../../domain/registers';
import type { Register, RegisterRecord, Values } from '../../domain/registers/define';
import { type Known, lookedInto } from '../../domain/registers/finder';
import { importedChanges, importedValues } from '../../domain/registers/merge';
import { SameIndex } from '../../domain/registers/same';
import { statusOnEntry } from '../../domain/registers/status-rules';
import { labelsIn } from '../reads/labels';
import { storedSets, toldOf } from '../reads/stored-sets';
import type { Queries } from '../work';

const openValues = (register: Register, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !register.fields[key]?.sensitive));

export const importQueries: Queries<'import.compare' | 'import.remembered' | 'import.referred'> = {
  'import.compare': async (read, { register: name, rows }, { today }) => {
    const register = registerOf(name);
    const records: RegisterRecord[] = await read.all(name);
    const index = new SameIndex(register, records);
    const compared = rows.map(({ row, values, record, former = {} }) => {
      const same = index.find(values, record) ?? index.find(formerValues(values, former), record);
      const kept = same ? formerKept(same.values, former) : [];
      const asked = formerValues(
        values,
        Object.fromEntries(Object.entries(former).filter(([key]) => kept.includes(key))),
      );
      const changes = importedChanges(register, same?.values ?? null, asked);
      return { row, id: same?.id ?? null, rev: same?.rev ?? 0, changes, kept, findings: [] as StoredFinding[] };
    });
    read.soon(
      name,
      rows.map(({ values }) => values),
    );
    const sets = await storedSets(read, name);
    if (!sets) return compared;
    // What another row of the file changes was held against this one by the check of the file.
    const byId = new Map(records.map((record) => [record.id, record]));
    const changing = new Set(compared.flatMap(({ id }) => (id === null ? [] : [id])));
    for (const [at, { id, findings }] of compared.entries()) {
      const stored = byId.get(id ?? '');
      const values = importedValues(register, stored?.values ?? null, rows[at]?.values ?? {});
      const status = stored?.status ?? statusOnEntry(register, values, today);
      for (const opposed of sets.against({ values, status }, changing))
        findings.push(await toldOf(read, name, opposed));
    }
    return compared;
  },

  'import.referred': async (read, { register }) => {
    const known: Record<string, Known[]> = {};
    for (const name of lookedInto(registerOf(register).fields).filter(isRegister)) {
      const rows: RegisterRecord[] = await read.all(name);
      const labels = await labelsIn(read, name);
      known[name] = rows.map(({ id, values, archived }) => {
        const label = labels.get(id);
        const open = { id, values: openValues(registerOf(name), values), ...(label !== undefined && { label }) };
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
