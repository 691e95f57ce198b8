import { REGISTER_NAMES, registerOf } from '../../domain/registers';
import { type RegisterRecord, SEPARATOR } from '../../domain/registers/define';
import { sorter } from '../../domain/registers/order';
import { searched } from '../../domain/registers/search';
import { requireRecords } from '../reads/records';
import { referredBy } from '../reads/referred';
import { planSet } from '../reads/set-plan';
import type { Queries, Reader } from '../work';
import { alikeTo, pairsOf } from './alike';
import { isOpen, optionsOf } from './option';
import { recordLinks } from './record-links';

/** Longest list that is put in order before it is offered. */
const SORTED = 2000;

/** How often each word is used, over all registers. */
async function countTags(read: Reader): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const name of REGISTER_NAMES) {
    const fields = Object.entries(registerOf(name).fields).filter(([, { type }]) => type === 'tags');
    const rows: RegisterRecord[] = await read.all(name);
    for (const row of rows) {
      for (const [key] of fields) {
        const words = row.values[key];
        if (typeof words !== 'string') continue;
        for (const word of words.split(SEPARATOR)) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  return counts;
}

export const recordQueries: Queries<
  | 'record.links'
  | 'record.alike'
  | 'record.pairs'
  | 'record.find'
  | 'record.names'
  | 'record.tags'
  | 'record.previewSet'
> = {
  'record.links': async (read, { register, id }) => {
    const [record] = await requireRecords(read, register, [id]);
    return record ? recordLinks(read, register, record) : { to: [], from: [], absorbed: [], into: null };
  },

  'record.alike': (read, { register, id, values }) => alikeTo(read, register, id, values),
  'record.pairs': (read, { register }) => pairsOf(read, register),

  'record.find': async (read, { register: name, search, limit }, { today }) => {
    const register = registerOf(name);
    const rows: readonly RegisterRecord[] = await read.list(name);
    const listed = { register, records: rows, referred: await referredBy(read, register) };
    const found = searched(listed, search).filter(isOpen);
    // Nobody reads thousands in order: one types a part of the name.
    if (found.length <= SORTED) found.sort(sorter(register, null, () => new Map()));
    const options = await optionsOf(read, name, found, today);
    return { total: options.length, options: options.slice(0, limit) };
  },

  'record.names': async (read, { register, ids }, { today }) => {
    const rows: (RegisterRecord | undefined)[] = await read.getMany(register, ids);
    const known = rows.filter((row) => row !== undefined);
    return optionsOf(read, register, known, today);
  },

  'record.tags': async (read) => {
    const counts = await countTags(read);
    return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count);
  },

  'record.previewSet': async (read, input, { today }) => {
    const { changes, same, refused } = await planSet(read, input, today);
    return {
      changing: changes.map(({ record }) => record.id),
      same,
      refused: refused.map(({ record, title, fault }) => ({ id: record.id, title, why: fault.message })),
    };
  },
};
