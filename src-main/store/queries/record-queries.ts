import { REGISTER_NAMES, registerOf } from '../../domain/registers';
import { type RegisterRecord, SEPARATOR } from '../../domain/registers/define';
import { requireRecords } from '../commands/stored';
import type { Queries, Reader } from '../work';
import { recordLinks } from './record-links';
import { planSet } from './set-plan';

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

export const recordQueries: Queries<'record.links' | 'record.tags' | 'record.previewSet'> = {
  'record.links': async (read, { register, id }) => {
    const [record] = await requireRecords(read, register, [id]);
    return record ? recordLinks(read, register, record) : { to: [], from: [], absorbed: [], into: null };
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
