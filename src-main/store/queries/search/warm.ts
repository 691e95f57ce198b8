import { REGISTER_NAMES, type RegisterName, registerOf } from '../../../domain/registers';
import type { RegisterRecord } from '../../../domain/registers/define';
import { entryOf, soundsOfEntry } from '../../../domain/search/entry';
import { readyFor } from '../../../domain/search/grades';
import { inStretches } from '../../stretches';
import type { Reader } from '../../work';

const underWay = new Set<RegisterName>();

async function work(read: Reader, name: RegisterName): Promise<void> {
  const register = registerOf(name);
  const records: readonly RegisterRecord[] = await read.list(name);
  await inStretches(records, (record) => soundsOfEntry(entryOf(register, record)));
  readyFor(register, records);
}

/** Works out how names sound, in short stretches, while the person is still thinking of what to type. */
export function warm(read: Reader, names: readonly RegisterName[] = REGISTER_NAMES): void {
  const cold = names.filter((name) => !underWay.has(name));
  for (const name of cold) underWay.add(name);
  const all = async () => {
    for (const name of cold) await work(read, name).finally(() => underWay.delete(name));
  };
  // A store that is closed meanwhile needs no warmth.
  all().catch(() => {
    for (const name of cold) underWay.delete(name);
  });
}
