import { REGISTER_NAMES, type RegisterName, registerOf } from '../../domain/registers';
import { type OfficeChoice, officeList } from '../../domain/registers/choice-lists';
import { choicesKey, listsIn } from '../../domain/registers/choice-rows';
import { chosenValues } from '../../domain/registers/chosen';
import type { Field, RegisterRecord } from '../../domain/registers/define';
import type { Queries, Reader } from '../work';

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

export const choicesQueries: Queries<'choices.lists' | 'choices.view'> = {
  'choices.lists': async (read) => {
    const lists = listsIn(await read.all('setting'));
    return Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, list.map(copyOf)]));
  },

  'choices.view': async (read) => {
    const lists = [];
    for (const register of REGISTER_NAMES) {
      for (const [key, field] of Object.entries(registerOf(register).fields)) {
        if (!field.editable) continue;
        const used = await usedValues(read, register, key, field);
        const row = await read.get('setting', choicesKey(register, key));
        const choices = officeList(field).map((choice) => ({ ...copyOf(choice), used: used.get(choice.value) ?? 0 }));
        lists.push({ register, field: key, rev: row?.rev ?? 0, choices });
      }
    }
    return lists;
  },
};

const copyOf = (choice: OfficeChoice) => ({ ...choice, synonyms: [...choice.synonyms] });
