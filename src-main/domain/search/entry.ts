import { isLatin } from '../identity/pinyin';
import { comparisonKey as fold } from '../identity/text';
import type { Register, RegisterRecord } from '../registers/define';
import { titleOf } from '../registers/title';
import { GRADE, type Grade } from './grade';
import { heardIn, isWhole, type Sounds, soundsIn, soundsOf } from './sounds';

/** One text of a record that is searched: its name first, then the fields that its register declares so. */
interface Part {
  /** Key of the field; null: the record's name. */
  field: string | null;
  text: string;
  person: boolean;
}

/** A record as the search of the whole desk sees it; worked out once for as long as the record stays as it is. */
export interface Entry {
  record: RegisterRecord;
  parts: readonly Part[];
  /** How each part sounds; null: nobody has asked yet. */
  sounds: readonly Sounds[] | null;
}

const entries = new WeakMap<RegisterRecord, Entry>();

/** What refers to a record is found on its page: names of other records are not searched here. */
export function entryOf(register: Register, record: RegisterRecord): Entry {
  const known = entries.get(record);
  if (known) return known;
  const named = register.title.some((key) => register.fields[key]?.person);
  const parts: Part[] = [{ field: null, text: fold(titleOf(register, record.values)), person: named }];
  for (const [key, field] of Object.entries(register.fields)) {
    const value = record.values[key];
    if (!field.searched || register.title.includes(key) || typeof value !== 'string' || value === '') continue;
    // The id of another record is no word of anyone's.
    if (field.to !== undefined && !(field.open && /\p{Script=Han}/u.test(value))) continue;
    parts.push({ field: key, text: fold(value), person: field.person ?? false });
  }
  const entry = { record, parts, sounds: null };
  entries.set(record, entry);
  return entry;
}

/** A register's records as the search sees them. */
export const entriesOf = (register: Register, records: readonly RegisterRecord[]): readonly Entry[] =>
  records.map((record) => entryOf(register, record));

/** How the parts of the entry sound; worked out when it is first asked for. */
export function soundsOfEntry(entry: Entry): readonly Sounds[] {
  entry.sounds ??= entry.parts.map(({ text, person }) => soundsOf(text, person));
  return entry.sounds;
}

interface Match {
  grade: Grade;
  /** The field in which the last of the words was found; null: the name. */
  field: string | null;
}

function written({ parts }: Entry, word: string): Match | null {
  for (const { field, text } of parts) {
    const at = text.indexOf(word);
    if (at < 0) continue;
    if (field !== null) return { grade: GRADE.elsewhere, field };
    return { grade: at > 0 ? GRADE.holds : text.length === word.length ? GRADE.exact : GRADE.begins, field };
  }
  return null;
}

/** Where the word sounds; `mixed` also counts one typed half as initials, half as syllables. */
export function heard(entry: Entry, word: string, mixed: boolean): Match | null {
  const sounds = soundsOfEntry(entry);
  for (const [at, { field, text, person }] of entry.parts.entries()) {
    const sound = sounds[at];
    if (!sound || !(mixed ? soundsIn(text, person, word) : heardIn(sound, word))) continue;
    if (field !== null) return { grade: GRADE.elsewhere, field };
    return { grade: isWhole(sound, word) ? GRADE.whole : GRADE.sounds, field };
  }
  return null;
}

/**
 * How well a record answers all the words: as their worst; null when one of them is in none of its texts.
 * @param mixed also by words typed half as initials, half as syllables or characters, which takes longer
 */
export function matchOf(entry: Entry, words: readonly string[], mixed: boolean): Match | null {
  let worst: Match | null = null;
  for (const word of words) {
    const match = written(entry, word) ?? (isLatin(word) ? heard(entry, word, mixed) : null);
    if (match === null) return null;
    if (worst === null || match.grade > worst.grade) worst = match;
  }
  return worst;
}
