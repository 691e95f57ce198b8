import { isRegister, type RegisterName, registerOf } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import { labelsOf, namesakes, tellingFields } from '../../domain/registers/label';
import { titleOf } from '../../domain/registers/title';
import type { Reader } from '../work';

type Labels = ReadonlyMap<string, string>;
interface Worked {
  /** The lists that the labels were worked out from. */
  lists: readonly (readonly RegisterRecord[])[];
  labels: Labels;
}

const NONE: Labels = new Map();
const worked = new WeakMap<readonly RegisterRecord[], Worked>();

/** By id, what records of the register are called whose title names several. The same map until something in it may change. */
export async function labelsIn(read: Reader, name: RegisterName): Promise<Labels> {
  const register = registerOf(name);
  const records: readonly RegisterRecord[] = await read.list(name);
  const groups = namesakes(register, records);
  if (groups.length === 0) return NONE;
  const references = tellingFields(register).flatMap((key) => {
    const to = register.fields[key]?.to;
    return isRegister(to) ? [{ key, to }] : [];
  });
  const lists: (readonly RegisterRecord[])[] = [];
  for (const { to } of references) lists.push(await read.list(to));
  const known = worked.get(records);
  if (known && lists.every((list, at) => list === known.lists[at])) return known.labels;
  const names: Record<string, string> = {};
  for (const { key, to } of references) {
    for (const id of new Set(groups.flat().map(({ values }) => values[key]))) {
      const other: RegisterRecord | undefined = typeof id === 'string' ? await read.get(to, id) : undefined;
      if (other) names[other.id] = titleOf(registerOf(to), other.values);
    }
  }
  const labels = labelsOf(register, records, names);
  worked.set(records, { lists, labels });
  return labels;
}
