import { Fault } from '../fault';
import { type Field, isTime, type Register, type RegisterRecord, type Value } from './define';
import { titleOf } from './title';

/** What a list knows of the records a reference points to: their names, and their places in their own order. */
export type Referred = (register: string) => ReadonlyMap<string, { name: string; place: number }>;

type Order = (a: RegisterRecord, b: RegisterRecord) => number;

/** The same on every PC, whatever its language. Numbers inside texts count as numbers: 第 2 批 before 第 10 批. */
const pinyin = new Intl.Collator('zh-u-co-pinyin', { numeric: true });
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What a value is sorted by: a number, or a text for the collator; null when empty, which comes last either way. */
function sortKey(field: Field, referred: Referred): (value: Value | undefined) => number | string | null {
  const empty = (value: Value | undefined): value is null | undefined | '' => value == null || value === '';
  if (field.type === 'choice') {
    const places = new Map(field.choices?.map((choice, place) => [choice.value, place]));
    return (value) => (empty(value) ? null : (places.get(String(value)) ?? places.size));
  }
  if (field.to !== undefined) {
    const places = referred(field.to);
    return (value) => (empty(value) ? null : (places.get(String(value))?.place ?? places.size));
  }
  return (value) => (empty(value) ? null : typeof value === 'boolean' ? (value ? 0 : 1) : value);
}

function fieldOrder(register: Register, key: string, sign: 1 | -1, referred: Referred): Order {
  const field = register.fields[key];
  if (!field)
    throw new Fault('input.invalid', `${register.label}没有这个字段，不能按它排序：${key}。`, { path: 'sort' });
  const keyOf = sortKey(field, referred);
  const compareTexts = key === register.key || isTime(field) ? byCode : pinyin.compare;
  return (a, b) => {
    const left = keyOf(a.values[key]);
    const right = keyOf(b.values[key]);
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * compareTexts(String(left), String(right));
  };
}

/** By the asked field or `status`, then by the register's own order, then by title; the id makes it total. */
export function sorter(
  register: Register,
  sort: { field: string; direction: 'ascending' | 'descending' } | null,
  referred: Referred,
): Order {
  const orders: Order[] = [];
  if (sort) {
    const sign = sort.direction === 'ascending' ? 1 : -1;
    const statuses = Object.keys(register.statuses);
    if (sort.field === 'status')
      orders.push((a, b) => sign * (statuses.indexOf(a.status) - statuses.indexOf(b.status)));
    else orders.push(fieldOrder(register, sort.field, sign, referred));
  }
  orders.push(fieldOrder(register, register.sort, 1, referred));
  orders.push((a, b) => pinyin.compare(titleOf(register, a.values), titleOf(register, b.values)));
  orders.push((a, b) => byCode(a.id, b.id));
  return (a, b) => {
    for (const order of orders) {
      const difference = order(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

type Places = ReadonlyMap<string, { name: string; place: number }>;
interface Ordered {
  /** With the lists of choices that the order went by. */
  register: Register;
  /** The places that the order went by. */
  places: readonly Places[];
  order: Uint32Array;
}

/** By list of records, which is the same as long as nothing in it changes: every key press in a search asks again. */
const orders = new WeakMap<readonly RegisterRecord[], Map<string, Ordered>>();

/** Where in the list each record stands that comes first, second … as `sorter` puts them. */
export function orderOf(
  register: Register,
  records: readonly RegisterRecord[],
  sort: { field: string; direction: 'ascending' | 'descending' } | null,
  referred: Referred,
): Uint32Array {
  const fields = [sort?.field, register.sort].map((key) => register.fields[key ?? '']?.to);
  const places = fields.flatMap((to) => (to === undefined ? [] : [referred(to)]));
  const known = orders.get(records) ?? new Map<string, Ordered>();
  orders.set(records, known);
  const key = `${sort?.field ?? ''} ${sort?.direction ?? ''}`;
  const before = known.get(key);
  if (before?.register === register && places.every((each, at) => each === before.places[at])) return before.order;
  const compare = sorter(register, sort, referred);
  const numbered = [...records.entries()].sort(([, a], [, b]) => compare(a, b));
  const order = Uint32Array.from(numbered, ([at]) => at);
  known.set(key, { register, places, order });
  return order;
}

const NOTHING: Places = new Map();
const placesByList = new WeakMap<readonly RegisterRecord[], { labels: ReadonlyMap<string, string>; places: Places }>();

/**
 * Names and places of a register's records, as lists of other registers need them. `labels`: what records are called whose
 * title names several.
 */
export function placesOf(
  register: Register,
  records: readonly RegisterRecord[],
  labels: ReadonlyMap<string, string>,
): Places {
  const known = placesByList.get(records);
  if (known?.labels === labels) return known.places;
  const places = new Map<string, { name: string; place: number }>();
  for (const at of orderOf(register, records, null, () => NOTHING)) {
    const record = records[at];
    if (!record) continue;
    const name = labels.get(record.id) ?? titleOf(register, record.values);
    places.set(record.id, { name, place: places.size });
  }
  placesByList.set(records, { labels, places });
  return places;
}
