import { REGISTER_NAMES, registerOf } from '../../domain/registers';
import { type OfficeChoice, officeList } from '../../domain/registers/choice-lists';
import { choicesKey, listsIn } from '../../domain/registers/choice-rows';
import { usedValues } from '../reads/used-values';
import type { Queries } from '../work';

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
