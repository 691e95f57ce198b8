import { allowance, type Likeness, likeness, type Marks, marksOf } from './alike';
import type { Register, RegisterRecord } from './define';

export interface AlikePair {
  one: RegisterRecord;
  other: RegisterRecord;
  by: Likeness;
}

const pairsOf = ({ characters }: Marks): string[] => [
  ...new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`)),
];

/** As many of its rarest pairs as make sure that one is shared with every name that is like it. */
const prefixOf = ({ characters }: Marks): number =>
  Math.max(2 * allowance(characters.length), Math.floor(characters.length / 3)) + 1;

/**
 * All pairs of records that may be one thing, without comparing every record with every other: a change of a character
 * touches at most two pairs of neighbouring characters, so two names that differ by k have one of the 2k + 1 rarest pairs
 * of each in common. Of a name that is contained in another at most a third of the longer one is not its own. At most
 * `most` pairs are given.
 */
export function alikePairs(register: Register, records: readonly RegisterRecord[], most: number): AlikePair[] {
  const open = records.filter((record) => record.archived === null);
  const names = open.map((record) => {
    const marks = marksOf(register, record.values);
    return { record, marks, pairs: pairsOf(marks) };
  });
  const frequency = new Map<string, number>();
  for (const { pairs } of names) for (const pair of pairs) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  const rarest = (pairs: readonly string[], count: number) =>
    [...pairs].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1)).slice(0, count);

  /** Earlier records, by their whole name and by their rare pairs. */
  const earlier = new Map<string, number[]>();
  const found: AlikePair[] = [];
  for (const [at, { record, marks, pairs }] of names.entries()) {
    const keys = [`=${marks.name}`, ...rarest(pairs, prefixOf(marks))];
    const near = new Set(keys.flatMap((key) => earlier.get(key) ?? []));
    for (const place of near) {
      const other = names[place]?.record;
      const by = other && likeness(register, other.values, record.values);
      if (other && by) found.push({ one: other, other: record, by });
      if (found.length >= most) return found;
    }
    for (const key of keys) {
      const held = earlier.get(key);
      if (held) held.push(at);
      else earlier.set(key, [at]);
    }
  }
  return found;
}
