import { REGISTER_NAMES, type RegisterName, registerOf } from '../../domain/registers';
import type { RegisterRecord, Values } from '../../domain/registers/define';
import { statusOfDay } from '../../domain/registers/status-rules';
import type { Queries, Reader } from '../work';

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

async function dayBringsChange(read: Reader, today: string): Promise<boolean> {
  for (const name of REGISTER_NAMES) {
    const register = registerOf(name);
    if (!register.statusRules) continue;
    const rows: RegisterRecord[] = await read.all(name);
    if (rows.some((row) => statusOfDay(register, row, today) !== null)) return true;
  }
  return false;
}

export const programQueries: Queries<'program.due'> = {
  'program.due': async (read, { shipped }, { today }) => {
    const setUp = (await read.all('user')).length > 0;
    if (!setUp) return { ready: false, due: false };
    const due = (await missingShipped(read, shipped)).length > 0 || (await dayBringsChange(read, today));
    return { ready: true, due };
  },
};
