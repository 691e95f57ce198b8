import type { RegisterName } from '../../domain/registers';
import { chosenValues } from '../../domain/registers/chosen';
import type { Field, RegisterRecord } from '../../domain/registers/define';
import type { Reader } from '../work';

/** How many records have each value of a list, archived ones among them. */
export async function usedValues(
  read: Reader,
  name: RegisterName,
  key: string,
  field: Field,
): Promise<Map<string, number>> {
  const used = new Map<string, number>();
  const rows: readonly RegisterRecord[] = await read.list(name);
  for (const { values } of rows)
    for (const value of chosenValues(field, values[key])) used.set(value, (used.get(value) ?? 0) + 1);
  return used;
}
