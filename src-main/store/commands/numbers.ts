import type { Sequence } from '../reads/numbers';
import type { Work } from '../work';

/** Uses the numbers up for ever. */
export async function takeNumbers(work: Work, { id, numbers }: Sequence): Promise<void> {
  const last = numbers.at(-1)?.seq;
  if (last === undefined) return;
  const sequence = await work.get('sequence', id);
  if (sequence) work.put('sequence', { ...sequence, last });
  else work.add('sequence', { id, last });
}
