import { readingOf } from '../identity/pinyin';
import { nameCore } from '../identity/unit-likeness';
import type { Register } from './define';
import { calledOf, type Known } from './finder';
import { titleOf } from './title';

export interface Candidate {
  id: string;
  /** What it is called, with what tells it from others of the same title. */
  name: string;
}

/** Edits from this share of the longer text on make two names strangers. */
const STRANGE = 0.4;
/** A name inside another is nearer than its length says: 长安汽车 in 重庆长安汽车股份有限公司. */
const INSIDE = 0.3;
const SAME_SOUND = 0.1;
const SHORTEST_PART = 2;

/** Edits from one text to the other (insert, delete, replace a character); more than `most` is told as `most + 1`. */
export function editDistance(one: readonly string[], other: readonly string[], most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, character] of one.entries()) {
    const next = [at + 1];
    for (const [place, against] of other.entries()) {
      const replaced = (row[place] ?? 0) + (character === against ? 0 : 1);
      next.push(Math.min(replaced, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return Math.min(row.at(-1) ?? 0, most + 1);
}

const soundOf = (text: string): string =>
  readingOf(text, false)
    .map(({ character, sounds }) => sounds[0] ?? character)
    .join(' ');

interface Entry extends Known {
  title: string;
  key: string;
  characters: readonly string[];
}

/** Finds the records whose titles are most like a text, for a person to pick from. Built once for one import. */
export class Nearest {
  readonly #register: Register;
  readonly #entries: Entry[];
  #sounds: Map<string, string> | null = null;

  constructor(register: Register, records: readonly Known[]) {
    this.#register = register;
    this.#entries = records.map((record) => {
      const title = titleOf(register, record.values);
      const key = nameCore(title);
      return { ...record, title, key, characters: [...key] };
    });
  }

  /** The nearest first; none that is a stranger. */
  to(typed: string, limit = 3): Candidate[] {
    const key = nameCore(typed);
    const characters = [...key];
    const sound = soundOf(key);
    const scored = this.#entries.flatMap((entry) => {
      const apart = this.#apart(entry, key, characters, sound);
      return apart === null ? [] : [{ entry, apart }];
    });
    return scored
      .sort((a, b) => a.apart - b.apart)
      .slice(0, limit)
      .map(({ entry }) => ({ id: entry.id, name: calledOf(this.#register, entry) }));
  }

  /** 0: the same; up to STRANGE; null: strangers. */
  #apart(entry: Entry, key: string, characters: readonly string[], sound: string): number | null {
    if (entry.key === key) return 0;
    if (this.#soundOf(entry) === sound) return SAME_SOUND;
    const longer = Math.max(entry.characters.length, characters.length);
    const edits = editDistance(entry.characters, characters, Math.floor(longer * STRANGE)) / longer;
    const inside = entry.key.includes(key) || key.includes(entry.key);
    const long = Math.min(entry.characters.length, characters.length) >= SHORTEST_PART;
    const apart = inside && long ? Math.min(INSIDE, edits) : edits;
    return apart < STRANGE ? apart : null;
  }

  #soundOf({ title, key }: Entry): string {
    this.#sounds ??= new Map();
    const known = this.#sounds.get(title) ?? soundOf(key);
    this.#sounds.set(title, known);
    return known;
  }
}
