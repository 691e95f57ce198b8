import { isLatin } from '../identity/pinyin';
import { comparisonKey as fold } from '../identity/text';
import { wordsOf } from '../search/grade';
import { gradesOf, MISS } from '../search/grades';
import { soundsLikeWord } from '../search/sounds';
import { chosenText } from './chosen';
import type { Field, Register, RegisterRecord, Value } from './define';
import type { Referred } from './order';

/** As a person reads it: references by name, the rest as text; empty for an empty value. */
export function shown(field: Field, value: Value | undefined, referred: Referred): string {
  if (value === null || value === undefined || value === '') return '';
  if (field.to === undefined) return field.choices === undefined ? String(value) : chosenText(field, String(value));
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

/** Takes out of `left` (1: still in) which records do not answer the word, by their own texts or by what they refer to. */
function takeOut(left: Uint8Array, { register, records, referred }: Listed, word: string, mixed: boolean): void {
  const grades = gradesOf(register, records, [word], mixed);
  const references = Object.entries(register.fields).flatMap(([key, { searched, to }]) => {
    const ids = searched && to !== undefined ? idsNamed(referred(to), word, mixed) : new Set<string>();
    return ids.size > 0 ? [{ key, ids }] : [];
  });
  const refers = (record: RegisterRecord | undefined) =>
    references.some(({ key, ids }) => ids.has(String(record?.values[key] ?? '')));
  const miss = MISS;
  for (let at = 0; at < left.length; at += 1)
    if (grades[at] === miss && left[at] === 1 && !(references.length > 0 && refers(records[at]))) left[at] = 0;
}

interface Listed {
  register: Register;
  records: readonly RegisterRecord[];
  referred: Referred;
}

/**
 * In which records (1, else 0) every word of the search occurs in the name or a searched field, as it is written or by its
 * pinyin or initials; a reference is found by its name. Words typed half as initials, half as syllables are looked for
 * only when nothing else answers. null: nothing was asked. The same `records` asked again are answered faster.
 */
export function answers(listed: Listed, search: string): Uint8Array | null {
  const words = wordsOf(search);
  if (words.length === 0) return null;
  const found = (mixed: boolean) => {
    const left = new Uint8Array(listed.records.length).fill(1);
    for (const word of words) takeOut(left, listed, word, mixed);
    return left;
  };
  const plain = found(false);
  return words.some(isLatin) && !plain.includes(1) ? found(true) : plain;
}

/** The records that `answers` names, in their order. */
export function searched(listed: Listed, search: string): readonly RegisterRecord[] {
  const found = answers(listed, search);
  return found ? listed.records.filter((_, at) => found[at] === 1) : listed.records;
}
