import { comparisonKey } from '../identity/text';
import { nameCore } from '../identity/unit-likeness';
import type { Register, RegisterRecord, Value, Values } from './define';

/**
 * Two records that may be one thing, though nothing that must be different is equal (that is same.ts). Only a question to a
 * person: nothing is refused for it. They are alike when their names are, and nothing else tells them apart:
 *
 * - Names are folded (domain.md §2), without 重庆市 in front and the legal form behind. Alike are equal ones; and, where the
 *   name is not a person's, those that differ by a character in four to seven, by two in more, or of which one contains the
 *   other and is not longer by half. Names whose figures differ (第一小学, 第二小学) are two names.
 * - Codes (credit code, ID number) that both have and that differ tell them apart, unless the names are equal.
 * - Whatever stands beside the name in an identity set (the district, the unit, the school year) tells them apart when both
 *   have it filled in and it differs. People of one name are alike only when such a thing is equal.
 */
export type Likeness = 'name' | 'similar';

const FIGURES = /[0-9〇零一二两三四五六七八九十百甲乙丙丁东南西北上下前后]/gu;
const SHORTEST = 4;
const LONG = 8;
/** Length of what is contained, as a part of what contains it. */
const CONTAINED = 2 / 3;

/** What a record is compared by. */
export interface Marks {
  name: string;
  /** Its characters; rare ones are two units of a string. */
  characters: readonly string[];
  figures: string;
  codes: readonly (string | null)[];
  /** What stands beside the name, by identity set that has one; null where it is not filled in. */
  beside: readonly (readonly (string | null)[])[];
}

const keyOf = (value: Value | undefined): string | null =>
  value === null || value === undefined || value === '' ? null : comparisonKey(String(value));

const isCode = (register: Register, field: string): boolean => {
  const declared = register.fields[field];
  return declared?.unique === true || declared?.type === 'creditCode' || declared?.type === 'idNumber';
};

const marks = new WeakMap<Values, Marks>();

/** Worked out once for stored values, which never change in place. */
export function marksOf(register: Register, values: Values): Marks {
  const known = marks.get(values);
  if (known) return known;
  const [title = ''] = register.title;
  const name = nameCore(String(values[title] ?? ''));
  const codes = Object.keys(register.fields).filter((field) => isCode(register, field));
  const sets = register.identity.filter((set) => set.includes(title) && set.length > 1);
  const made: Marks = {
    name,
    characters: [...name],
    figures: (name.match(FIGURES) ?? []).join(''),
    codes: codes.map((field) => keyOf(values[field])),
    beside: sets.map((set) => set.filter((field) => field !== title).map((field) => keyOf(values[field]))),
  };
  marks.set(values, made);
  return made;
}

/** How many characters must be changed, added or taken away, or more than `most`. */
function distance(a: readonly string[], b: readonly string[], most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [row, one] of a.entries()) {
    const now = [row + 1];
    for (const [column, other] of b.entries()) {
      const changed = (before[column] ?? 0) + (one === other ? 0 : 1);
      now.push(Math.min(changed, (before[column + 1] ?? 0) + 1, (now[column] ?? 0) + 1));
    }
    if (Math.min(...now) > most) return most + 1;
    before = now;
  }
  return before[b.length] ?? most + 1;
}

/** Characters by which names of such a length may differ. */
export const allowance = (length: number): number => (length < SHORTEST ? 0 : length < LONG ? 1 : 2);

function namesAlike(a: Marks, b: Marks): boolean {
  if (a.figures !== b.figures) return false;
  const [short, long] = a.characters.length <= b.characters.length ? [a, b] : [b, a];
  if (short.characters.length < SHORTEST) return false;
  if (long.name.includes(short.name)) return short.characters.length >= CONTAINED * long.characters.length;
  const most = allowance(short.characters.length);
  return distance(short.characters, long.characters, most) <= most;
}

type Agreement = 'equal' | 'open' | 'differ';

function agreement(a: Marks, b: Marks): Agreement {
  let equal = false;
  for (const [set, own] of a.beside.entries()) {
    for (const [at, value] of own.entries()) {
      const other = b.beside[set]?.[at] ?? null;
      if (value === null || other === null) continue;
      if (value !== other) return 'differ';
      equal = true;
    }
  }
  return equal ? 'equal' : 'open';
}

/** Are the two records to be looked at by a person, and by what? null: no. Records that are the same are not meant. */
export function likeness(register: Register, one: Values, other: Values): Likeness | null {
  const [a, b] = [marksOf(register, one), marksOf(register, other)];
  if (a.name === '' || b.name === '') return null;
  const person = register.fields[register.title[0] ?? '']?.person ?? false;
  const beside = agreement(a, b);
  if (beside === 'differ' || (person && beside !== 'equal')) return null;
  if (a.name === b.name) return 'name';
  const codes = a.codes.some((code, at) => code !== null && b.codes[at] !== null && code !== b.codes[at]);
  return !person && !codes && namesAlike(a, b) ? 'similar' : null;
}

/** The records that may be the same thing as these values; at most `most`. */
export function alikeAmong(
  register: Register,
  values: Values,
  records: readonly RegisterRecord[],
  most: number,
): { record: RegisterRecord; by: Likeness }[] {
  const found: { record: RegisterRecord; by: Likeness }[] = [];
  for (const record of records) {
    if (record.archived?.into) continue;
    const by = likeness(register, values, record.values);
    if (by) found.push({ record, by });
    if (found.length >= most) break;
  }
  return found;
}
