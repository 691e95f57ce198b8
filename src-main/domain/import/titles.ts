import { comparisonKey } from '../identity/text';
import type { Register } from '../registers/define';

export interface Guess {
  field: string | null;
  /** 0–100. */
  sure: number;
}

export type Remembered = Readonly<Record<string, string | null>>;

const NONE: Guess = { field: null, sure: 0 };
const SIGNS = /[*:"“”‘’'_·.、，,；;\-—]/gu;
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕/gu;
const NUMBERING = /^(?:\d{1,2}(?=[^\d年])|[一二三四五六七八九十]+(?=、))/u;
const YEAR = /^(?:(?:19|20)\d{2}年?(?:度)?|本年度?|上一?年度?|年度)/u;
const LIKENESS = 0.8;
/** A title without its group is less sure: 法定代表人·手机 is not the 手机 that 联系人·手机 is. */
const OUT_OF_GROUP = 10;

interface Reading {
  sure: number;
  /** What is left of a folded title. */
  key(folded: string): string;
}

/** Ways to read a title, from the letter to the sense: units in brackets go first, then a year in front. */
const READINGS: readonly Reading[] = [
  { sure: 100, key: (folded) => folded.replace(SIGNS, '').replace(/[()[\]]/gu, '') },
  { sure: 95, key: (folded) => folded.replace(BRACKETS, '').replace(SIGNS, '') },
  {
    sure: 90,
    key: (folded) => folded.replace(BRACKETS, '').replace(NUMBERING, '').replace(SIGNS, '').replace(YEAR, ''),
  },
];

function pairsOf(text: string): Map<string, number> {
  const characters = [...text];
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < characters.length; at += 1) {
    const pair = `${characters[at]}${characters[at + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Dice's coefficient over pairs of characters, 0 to 1. */
function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const total = (map: Map<string, number>): number => [...map.values()].reduce((sum, count) => sum + count, 0);
  const all = total(pairs) + total(others);
  if (all === 0) return 0;
  let shared = 0;
  for (const [pair, count] of pairs) shared += Math.min(count, others.get(pair) ?? 0);
  return (2 * shared) / all;
}

/** Recognises the fields of a register by the titles of a sender's columns. */
export class Titles {
  readonly #readings: (Reading & { fields: Map<string, string> })[];
  readonly #remembered: Map<string, string | null>;
  readonly #register: Register;

  constructor(register: Register, remembered: Remembered = {}) {
    this.#register = register;
    const known = Object.entries(remembered).filter(([, field]) => field === null || field in register.fields);
    this.#remembered = new Map(known.map(([title, field]) => [comparisonKey(title), field]));
    this.#readings = READINGS.map((reading) => ({ ...reading, fields: this.#fieldsBy(reading) }));
  }

  #fieldsBy(reading: Reading): Map<string, string> {
    const fields = new Map<string, string>();
    for (const [name, field] of Object.entries(this.#register.fields)) {
      for (const title of [field.label, ...(field.titles ?? [])]) {
        const key = reading.key(comparisonKey(title));
        if (key !== '' && !fields.has(key)) fields.set(key, name);
      }
    }
    return fields;
  }

  /** The field that the texts of a column's head name: the whole path first, then its last part (or for 姓名 its group) alone. */
  recognise(path: readonly string[]): Guess {
    const last = path.at(-1);
    if (last === undefined) return NONE;
    for (const title of [path.join('·'), last]) {
      const remembered = this.#remembered.get(comparisonKey(title));
      if (remembered !== undefined) return { field: remembered, sure: 100 };
    }
    const group = path.at(-2);
    if (group === undefined) return this.#read(last) ?? NONE;
    const alone = this.#read(last === '姓名' ? group : last);
    return this.#read(path.join('')) ?? (alone ? { ...alone, sure: alone.sure - OUT_OF_GROUP } : NONE);
  }

  #read(title: string): Guess | null {
    const folded = comparisonKey(title);
    for (const { sure, key, fields } of this.#readings) {
      const field = fields.get(key(folded));
      if (field !== undefined) return { field, sure };
    }
    return null;
  }

  /** Do these fields tell the register from another one? They must name its records, or be half of what is required. */
  suffice(fields: ReadonlySet<string>): boolean {
    const required = Object.keys(this.#register.fields).filter((key) => this.#register.fields[key]?.required);
    const named = required.filter((key) => fields.has(key)).length;
    return this.#register.title.some((key) => fields.has(key)) || (named > 0 && named * 2 >= required.length);
  }

  /** The field whose title is most like this one, when it is like enough to be offered. */
  resemble(title: string): Guess {
    const reading = this.#readings.at(-1);
    if (reading === undefined) return NONE;
    const key = reading.key(comparisonKey(title));
    let best: Guess = NONE;
    for (const [known, field] of reading.fields) {
      const like = likeness(known, key);
      if (like >= LIKENESS && like * 80 > best.sure) best = { field, sure: Math.round(like * 80) };
    }
    return best;
  }
}
