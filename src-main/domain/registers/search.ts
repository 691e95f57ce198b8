import { isLatin } from '../identity/pinyin';
import { comparisonKey as fold } from '../identity/text';
import { type Entry, entriesOf, matchOf } from '../search/entry';
import { wordsOf } from '../search/grade';
import { soundsLikeWord } from '../search/sounds';
import type { Field, Register, RegisterRecord, Value } from './define';
import type { Referred } from './order';

/** As a person reads it: references by name, the rest as text; empty for an empty value. */
export function shown(field: Field, value: Value | undefined, referred: Referred): string {
  if (value === null || value === undefined || value === '') return '';
  if (field.to === undefined) return String(value);
  return referred(field.to).get(String(value))?.name ?? (field.open ? String(value) : '');
}

type Places = ReturnType<Referred>;
const folded = new WeakMap<Places, readonly (readonly [id: string, name: string])[]>();

/** Ids of the records whose name answers the word. */
function idsNamed(places: Places, word: string, mixed: boolean): ReadonlySet<string> {
  const names = folded.get(places) ?? [...places].map(([id, { name }]) => [id, fold(name)] as const);
  folded.set(places, names);
  const latin = isLatin(word);
  const answers = (name: string) => name.includes(word) || (latin && soundsLikeWord(name, word, mixed));
  return new Set(names.filter(([, name]) => answers(name)).map(([id]) => id));
}

/** Does an entry answer the word: by its own texts, or by the name of what one of its searched references points to? */
function wordTest(register: Register, word: string, mixed: boolean, referred: Referred): (entry: Entry) => boolean {
  const references = Object.entries(register.fields).flatMap(([key, { searched, to }]) => {
    const ids = searched && to !== undefined ? idsNamed(referred(to), word, mixed) : new Set<string>();
    return ids.size > 0 ? [{ key, ids }] : [];
  });
  return (entry) =>
    matchOf(entry, [word], mixed) !== null ||
    references.some(({ key, ids }) => ids.has(String(entry.record.values[key] ?? '')));
}

/**
 * The records in which every word of the search occurs in the name or a searched field, as it is written or by its pinyin
 * or initials; a reference is found by its name. Words typed half as initials, half as syllables are looked for only when
 * nothing else answers. The same `records` asked again are answered faster.
 */
export function searched(
  register: Register,
  records: readonly RegisterRecord[],
  search: string,
  referred: Referred,
): readonly RegisterRecord[] {
  const words = wordsOf(search);
  if (words.length === 0) return records;
  const entries = entriesOf(register, records);
  const found = (mixed: boolean) => {
    const tests = words.map((word) => wordTest(register, word, mixed, referred));
    return entries.filter((entry) => tests.every((test) => test(entry))).map(({ record }) => record);
  };
  const plain = found(false);
  return plain.length === 0 && words.some(isLatin) ? found(true) : plain;
}
