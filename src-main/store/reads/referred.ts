import { isRegister, registerOf } from '../../domain/registers';
import type { Register, Values } from '../../domain/registers/define';
import { placesOf, type Referred } from '../../domain/registers/order';
import type { Reader } from '../work';
import { labelsIn } from './labels';

/** Names and places of all records that the register's fields can point to. */
export async function referredBy(read: Reader, register: Register): Promise<Referred> {
  const targets = [...new Set(Object.values(register.fields).map((field) => field.to))].filter(isRegister);
  const places = new Map<string, ReadonlyMap<string, { name: string; place: number }>>();
  for (const target of targets)
    places.set(target, placesOf(registerOf(target), await read.list(target), await labelsIn(read, target)));
  return (name) => places.get(name) ?? new Map();
}

/** Names of the records that these values point to, by id; an id that is gone stands for itself. */
export function namesIn(register: Register, values: readonly Values[], referred: Referred): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [key, field] of Object.entries(register.fields)) {
    if (field.to === undefined) continue;
    const known = referred(field.to);
    for (const each of values) {
      const id = each[key];
      if (typeof id === 'string') names[id] = known.get(id)?.name ?? id;
    }
  }
  return names;
}
