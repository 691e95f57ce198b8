import { Fault } from '../../fault';
import type { DrawRecord } from './model';
import { drawCommittee } from './record';
import { seatedAfter } from './refusals';

/** One thing in a record that doing the draw again does not give. */
export interface Difference {
  what: string;
  recorded: string;
  computed: string;
}

const words = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The value, or the sentence that says why there is none. */
function attempt<T>(compute: () => T): T | string {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}

/** What follows from the rest of a record, in the order of the draw: the first difference is the place to look at. */
const DERIVED = [
  ['leftOut', '未列入人员及原因'],
  ['digest', '名册摘要'],
  ['commitment', '随机数摘要'],
  ['seed', '种子'],
  ['drawn', '抽取结果'],
  ['committee', '最终名单'],
] as const;

/**
 * Does the draw again from the roster, the plan, the random number and the word of a record, and compares everything
 * that follows from them, the refusals counted. Empty: it agrees. What could not have been drawn differs in one sentence.
 */
export function replay(record: DrawRecord): Difference[] {
  const { plan, roster, random, word, at, refusals } = record;
  const again = attempt(() => drawCommittee({ plan, roster }, random, word, at));
  if (typeof again === 'string') return [{ what: '抽取条件', recorded: '能够抽取', computed: again }];
  const computed = { ...again, committee: attempt(() => seatedAfter(again.drawn, refusals)) };
  return DERIVED.flatMap(([key, what]) => {
    const [was, is] = [words(record[key]), words(computed[key])];
    return was === is ? [] : [{ what, recorded: was, computed: is }];
  });
}
