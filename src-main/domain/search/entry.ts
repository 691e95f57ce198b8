import { isLatin } from '../identity/pinyin';
import { comparisonKey as fold } from '../identity/text';
import type { Register, RegisterRecord } from '../registers/define';
import { titleOf } from '../registers/title';
import { GRADE, type Grade } from './grade';
import { heardIn, mayHold, type Sounds, soundsIn, soundsOf } from './sounds';

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
  /** All parts, a line each: one look rules most records out, since no word goes over the end of a line. */
  text: string;
  sounds: { all: Sounds; parts: readonly Sounds[] } | null;
}

const entries = new WeakMap<RegisterRecord, Entry>();
const lists = new WeakMap<readonly RegisterRecord[], readonly Entry[]>();

/** What refers to a record is found on its page: names of other records are not searched here. */
function entryOf(register: Register, record: RegisterRecord): Entry {
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
  const entry = { record, parts, text: parts.map(({ text }) => text).join('\n'), sounds: null };
  entries.set(record, entry);
  return entry;
}

/** A register's records as the search sees them; the same list for the same list of records. */
export function entriesOf(register: Register, records: readonly RegisterRecord[]): readonly Entry[] {
  const known = lists.get(records) ?? records.map((record) => entryOf(register, record));
  lists.set(records, known);
  return known;
}

/** How the entry sounds; worked out when it is first asked for. */
export function soundsOfEntry(entry: Entry): { all: Sounds; parts: readonly Sounds[] } {
  if (entry.sounds) return entry.sounds;
  const parts = entry.parts.map(({ text, person }) => soundsOf(text, person));
  const join = (key: keyof Sounds) => parts.map((sounds) => sounds[key]).join('\n');
  const all = { initials: join('initials'), syllables: join('syllables'), begins: join('begins') };
  entry.sounds = { all, parts };
  return entry.sounds;
}

interface Match {
  grade: Grade;
  /** The field in which the last of the words was found; null: the name. */
  field: string | null;
}

function written({ parts, text: all }: Entry, word: string): Match | null {
  if (!all.includes(word)) return null;
  for (const { field, text } of parts) {
    const at = text.indexOf(word);
    if (at < 0) continue;
    if (field !== null) return { grade: GRADE.elsewhere, field };
    return { grade: at > 0 ? GRADE.holds : text.length === word.length ? GRADE.exact : GRADE.begins, field };
  }
  return null;
}

function heard(entry: Entry, word: string, mixed: boolean): Match | null {
  const sounds = soundsOfEntry(entry);
  if (mixed ? !mayHold(sounds.all, word) : !heardIn(sounds.all, word)) return null;
  for (const [at, { field, text, person }] of entry.parts.entries()) {
    const sound = sounds.parts[at];
    if (!sound || !(mixed ? soundsIn(text, person, word) : heardIn(sound, word))) continue;
    return { grade: field === null ? GRADE.sounds : GRADE.elsewhere, field };
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
