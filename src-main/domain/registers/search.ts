import { isLatin, type Reading, readingOf, soundsLike } from '../identity/pinyin';
import { comparisonKey as fold } from '../identity/text';
import type { Field, Register, RegisterRecord, Value } from './define';
import type { Referred } from './order';

/** As a person reads it: references by name, the rest as text; empty for an empty value. */
export function shown(field: Field, value: Value | undefined, referred: Referred): string {
  if (value === null || value === undefined || value === '') return '';
  if (field.to === undefined) return String(value);
  return referred(field.to).get(String(value))?.name ?? (field.open ? String(value) : '');
}

/** What is searched of a record: its fields on lines of their own, folded. */
interface Searched {
  text: string;
  /** Made at the first search by pinyin. */
  reading: Reading | null;
  /** First letters of the syllables in it. */
  initials: string;
}

/** Of records, which never change; what they refer to may since have another name, so the names are compared. */
const known = new WeakMap<RegisterRecord, Searched & { names: string }>();

type Fields = readonly (readonly [string, Field])[];

function searchedOf(record: RegisterRecord, fields: Fields, references: Fields, referred: Referred): Searched {
  const before = known.get(record);
  if (before && references.length === 0) return before;
  const names = references.map(([key, field]) => shown(field, record.values[key], referred)).join('\n');
  if (before?.names === names) return before;
  const text = fields.map(([key, field]) => fold(shown(field, record.values[key], referred))).join('\n');
  const searched = { names, text, reading: null, initials: '' };
  known.set(record, searched);
  return searched;
}

/** Could the record sound so? What no syllable begins like is not looked at further. No word goes over the end of a line. */
function sounds(searched: Searched, fields: Fields, word: string): boolean {
  if (searched.reading === null) {
    const lines = searched.text.split('\n');
    searched.reading = fields.flatMap(([, field], at) => readingOf(`${lines[at] ?? ''}\n`, field.person ?? false));
    const first = searched.reading.flatMap(({ character, sounds }) => [character, ...sounds.map((sound) => sound[0])]);
    searched.initials = [...new Set(first)].join('');
  }
  return searched.initials.includes(word[0] ?? '') && soundsLike(searched.reading, word);
}

/**
 * Every word of the search must occur in one of the searched fields, as it is written or by its pinyin or initials; a
 * reference is found by its name. Null for a search that leaves everything.
 */
export function searchTest(
  register: Register,
  search: string,
  referred: Referred,
): ((record: RegisterRecord) => boolean) | null {
  const texts = search.split(/\s+/u).map(fold).filter(Boolean);
  const words = texts.map((word) => ({ word, latin: isLatin(word) }));
  if (words.length === 0) return null;
  const fields = Object.entries(register.fields).filter(([, field]) => field.searched);
  const references = fields.filter(([, field]) => field.to !== undefined);
  return (record) => {
    const searched = searchedOf(record, fields, references, referred);
    return words.every(({ word, latin }) => searched.text.includes(word) || (latin && sounds(searched, fields, word)));
  };
}
