import { comparisonKey } from '../../domain/identity/text';
import { REGISTER_NAMES, type RegisterName, registerOf } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import { titleOf } from '../../domain/registers/title';
import type { Work } from '../work';

/** New records by the name that others may have called them by; null: several have it. */
function byName(name: RegisterName, added: readonly RegisterRecord[]): Map<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const { id, values } of added) {
    const key = comparisonKey(titleOf(registerOf(name), values));
    ids.set(key, ids.has(key) ? null : id);
  }
  return ids;
}

/**
 * Records that named something which was in no register point to it from the moment that it is. Nobody referred to the
 * new records before, so no two records become the same by this.
 */
export async function relink(work: Work, name: RegisterName, added: readonly RegisterRecord[]): Promise<void> {
  if (added.length === 0) return;
  const ids = byName(name, added);
  for (const other of REGISTER_NAMES) {
    const fields = Object.entries(registerOf(other).fields).filter(([, field]) => field.open && field.to === name);
    if (fields.length === 0) continue;
    const rows: RegisterRecord[] = await work.all(other);
    for (const row of rows) {
      const values = { ...row.values };
      for (const [key] of fields) {
        const named = values[key];
        const id = typeof named === 'string' ? ids.get(comparisonKey(named)) : undefined;
        if (id) values[key] = id;
      }
      const changed = fields.some(([key]) => values[key] !== row.values[key]);
      if (changed) work.put(other, { ...row, values, changedAt: work.at, changedBy: work.actor.name });
    }
  }
}
