import { isLatin } from '../identity/pinyin';
import type { Register, RegisterRecord } from '../registers/define';
import { type Entry, entriesOf, heard, soundsOfEntry } from './entry';
import { GRADE } from './grade';
import { Lines } from './lines';
import { isWhole, patternOf, type Sounds } from './sounds';

/** Worse than any grade: the record does not answer. */
export const MISS = 255;

/** A list of records as it is searched: what was worked out for all of them at once. */
interface Index {
  entries: readonly Entry[];
  texts: Lines;
  sounds: Record<keyof Sounds, Lines> | null;
}

const indexes = new WeakMap<readonly RegisterRecord[], Index>();

function indexOf(register: Register, records: readonly RegisterRecord[]): Index {
  const known = indexes.get(records);
  if (known) return known;
  const entries = entriesOf(register, records);
  const texts = new Lines(entries.map(({ parts }) => parts.map(({ text }) => text).join('\n')));
  const index: Index = { entries, texts, sounds: null };
  indexes.set(records, index);
  return index;
}

function soundsIn(index: Index): Record<keyof Sounds, Lines> {
  const lines = (key: keyof Sounds) =>
    new Lines(
      index.entries.map((entry) =>
        soundsOfEntry(entry)
          .map((sounds) => sounds[key])
          .join('\n'),
      ),
    );
  index.sounds ??= { initials: lines('initials'), syllables: lines('syllables'), begins: lines('begins') };
  return index.sounds;
}

/** Works out what the search of this list needs, letters included. */
export function readyFor(register: Register, records: readonly RegisterRecord[]): void {
  soundsIn(indexOf(register, records));
}

type Grades = Uint8Array;

function writtenGrades({ entries, texts }: Index, word: string): Grades {
  const grades = new Uint8Array(entries.length).fill(MISS);
  const { exact, begins, holds, elsewhere } = GRADE;
  texts.each(word, (at, place) => {
    const name = entries[at]?.parts[0]?.text.length ?? 0;
    if (place >= name) grades[at] = elsewhere;
    else grades[at] = place > 0 ? holds : name === word.length ? exact : begins;
  });
  return grades;
}

/** By initials alone or by whole syllables alone, where it is not written so. */
function addHeard(index: Index, word: string, grades: Grades): void {
  const { initials, syllables, begins } = soundsIn(index);
  const written = grades.slice();
  const hear = (key: keyof Sounds) => (at: number, place: number) => {
    const [entry, before] = [index.entries[at], grades[at] ?? MISS];
    if (!entry || written[at] !== MISS) return;
    const name = soundsOfEntry(entry)[0];
    const inName = name !== undefined && place < name[key].length;
    grades[at] = Math.min(before, inName ? (isWhole(name, word) ? GRADE.whole : GRADE.sounds) : GRADE.elsewhere);
  };
  initials.each(word, hear('initials'));
  // From the beginning of a syllable, where the other spelling of the text has a capital.
  syllables.each(word, hear('syllables'), (at) => begins.unitAt(at) !== syllables.unitAt(at));
}

/** Half by initials, half by syllables: what may be so is looked at one by one. */
function addMixed(index: Index, word: string, grades: Grades): void {
  soundsIn(index).begins.eachLike(patternOf(word), (at) => {
    const entry = index.entries[at];
    if (entry && grades[at] === MISS) grades[at] = heard(entry, word, true)?.grade ?? MISS;
  });
}

/**
 * How well each record of a list answers all the words, as `matchOf` says of one; MISS where it does not. The same list
 * asked again is answered faster.
 */
export function gradesOf(
  register: Register,
  records: readonly RegisterRecord[],
  words: readonly string[],
  mixed: boolean,
): Grades {
  const index = indexOf(register, records);
  const worst = new Uint8Array(records.length);
  for (const word of words) {
    const grades = writtenGrades(index, word);
    if (isLatin(word)) (mixed ? addMixed : addHeard)(index, word, grades);
    for (let at = 0; at < worst.length; at += 1) worst[at] = Math.max(worst[at] ?? MISS, grades[at] ?? MISS);
  }
  return worst;
}
