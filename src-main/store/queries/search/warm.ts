import { REGISTER_NAMES, registerOf } from '../../../domain/registers';
import type { RegisterRecord } from '../../../domain/registers/define';
import { entriesOf, soundsOfEntry } from '../../../domain/search/entry';
import type { Reader } from '../../work';

/** Longest stretch of work before others get their turn, in ms. */
const STRETCH = 8;
const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

let underWay = false;

async function work(read: Reader): Promise<void> {
  for (const name of REGISTER_NAMES) {
    const register = registerOf(name);
    let started = performance.now();
    for (const entry of entriesOf(register, (await read.list(name)) as readonly RegisterRecord[])) {
      soundsOfEntry(entry);
      if (performance.now() - started < STRETCH) continue;
      await turn();
      started = performance.now();
    }
  }
}

/** Works out how all names sound, in short stretches, while the person is still thinking of what to type. */
export function warm(read: Reader): void {
  if (underWay) return;
  underWay = true;
  const end = () => {
    underWay = false;
  };
  // A store that is closed meanwhile needs no warmth.
  work(read).then(end, end);
}
