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

/** What was read of a record, and how; what it refers to may since have another name, so the texts are compared. */
const read = new WeakMap<RegisterRecord, { text: string; reading: Reading }>();

/** Fields stand on lines of their own, and no word goes over the end of a line. */
function recordReading(record: RegisterRecord, text: string, fields: readonly Field[]): Reading {
  const known = read.get(record);
  if (known?.text === text) return known.reading;
  const lines = text.split('\n');
  const reading = fields.flatMap((field, at) => readingOf(`${lines[at] ?? ''}\n`, field.person ?? false));
  read.set(record, { text, reading });
  return reading;
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
  const words = search.split(/\s+/u).map(fold).filter(Boolean);
  if (words.length === 0) return null;
  const searched = Object.entries(register.fields).filter(([, field]) => field.searched);
  const fields = searched.map(([, field]) => field);
  return (record) => {
    const text = searched.map(([key, field]) => fold(shown(field, record.values[key], referred))).join('\n');
    return words.every(
      (word) => text.includes(word) || (isLatin(word) && soundsLike(recordReading(record, text, fields), word)),
    );
  };
}
