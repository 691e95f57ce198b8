import { type RegisterName, registerOf } from '../../domain/registers';
import type { RegisterRecord, Values } from '../../domain/registers/define';
import type { Reader } from '../work';

interface Shipped {
  register: RegisterName;
  records: Values[];
}

/** Shipped records that this office was never given: what it has since removed stays away, what it has entered is its own. */
export async function missingShipped(read: Reader, shipped: readonly Shipped[]): Promise<Shipped[]> {
  const missing: Shipped[] = [];
  for (const { register: name, records } of shipped) {
    if (await read.get('setting', `shipped:${name}`)) continue;
    const key = registerOf(name).key ?? '';
    const rows: RegisterRecord[] = await read.all(name);
    const known = new Set(rows.map((row) => row.values[key]));
    missing.push({ register: name, records: records.filter((values) => !known.has(values[key] ?? null)) });
  }
  return missing;
}
