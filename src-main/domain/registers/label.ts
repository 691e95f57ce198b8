import { comparisonKey } from '../identity/text';
import type { Register, Values } from './define';
import { titleOf } from './title';
import { formatValue, type Names } from './values';

/** A record as far as it must be told from others. */
interface Labelled {
  id: string;
  values: Values;
  /** Absent or null: it is in use. */
  archived?: object | null;
}

/** A record that its title does not name alone, with those of the same title. */
type Group = readonly Labelled[];

const ID_TAIL = 6;
const NONE: readonly Group[] = [];
const known = new WeakMap<readonly Labelled[], readonly Group[]>();

/**
 * Records of one title, where the title does not say which is meant: several in use, or several that are archived. An archived
 * one beside one in use stands in a group too, since what is in use is what people mean by the title.
 */
export function namesakes(register: Register, records: readonly Labelled[]): readonly Group[] {
  const before = known.get(records);
  if (before) return before;
  const byTitle = new Map<string, Labelled[]>();
  let several = false;
  for (const record of records) {
    const key = comparisonKey(titleOf(register, record.values));
    const held = byTitle.get(key);
    if (held) {
      held.push(record);
      several = true;
    } else byTitle.set(key, [record]);
  }
  const groups = several ? [...byTitle.values()].filter(({ length }) => length > 1) : NONE;
  known.set(records, groups);
  return groups;
}

/** Fields that tell records of one title apart; codes come last, since people know a place better than a number. */
export function tellingFields({ identity, title, fields }: Register): string[] {
  const keys = [...new Set([...identity].reverse().flat())];
  return keys.filter((key) => !title.includes(key) && fields[key] !== undefined && !fields[key].sensitive);
}

/** What may stand in brackets behind the title, the shortest first; each alone must tell all records of the group apart. */
function* qualifiers(register: Register, group: Group, names: Names): Generator<string[]> {
  const texts = tellingFields(register).map((key) => {
    const field = register.fields[key];
    return group.map(({ values }) => (field ? formatValue(field, values[key] ?? null, names) : ''));
  });
  yield* texts;
  const all = group.map((_, at) => texts.flatMap((text) => text[at] || []).join('，'));
  yield all;
  const longest = Math.max(...group.map(({ id }) => id.length));
  for (let length = ID_TAIL; length < longest; length += 1)
    yield group.map(({ id }) => `编号尾号 ${id.slice(-length)}`);
  yield group.map(({ id }) => `编号 ${id}`);
}

/**
 * By id, what a record is called in lists, exports and drop-downs where its title alone would name several: 李静（重庆科技馆）.
 * No two records of the register are called the same. Records that are not in the answer are called by their title.
 * `names`: of the records that telling fields refer to.
 */
export function labelsOf(register: Register, records: readonly Labelled[], names: Names): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const groups = namesakes(register, records);
  if (groups.length === 0) return labels;
  const taken = new Set(records.map(({ values }) => comparisonKey(titleOf(register, values))));
  for (const group of groups) {
    const inUse = group.filter(({ archived }) => !archived);
    const named = inUse.length === 1 ? group.filter(({ archived }) => archived) : group;
    const titles = named.map(({ values }) => titleOf(register, values));
    for (const texts of qualifiers(register, named, names)) {
      const tried = titles.map((title, at) => `${title}（${texts[at]}）`);
      const keys = new Set(tried.map(comparisonKey));
      const blank = texts.includes('');
      if (blank || keys.size < tried.length || [...keys].some((key) => taken.has(key))) continue;
      for (const [at, { id }] of named.entries()) labels.set(id, tried[at] ?? '');
      for (const key of keys) taken.add(key);
      break;
    }
  }
  return labels;
}
