import { Fault } from '../fault';
import { addTo } from '../grouped';
import { comparisonKey as fold } from '../identity/text';
import {
  type Field,
  holdsSeveral,
  isNumeric,
  isTime,
  type Register,
  type RegisterRecord,
  SEPARATOR,
  type Value,
} from './define';
import { orderOf, type Referred } from './order';
import { answers, shown } from './search';

interface ListFilter {
  /** A field of the register, `status`, or `archived`; without a filter by the last, archived records are left out. */
  field: string;
  op: 'is' | 'contains' | 'atLeast' | 'atMost' | 'empty' | 'filled';
  value: Value;
}

export interface ListQuery {
  search: string;
  filters: readonly ListFilter[];
  /** null: the register's own order. */
  sort: { field: string; direction: 'ascending' | 'descending' } | null;
}

type Test = (record: RegisterRecord) => boolean;

const isEmpty = (value: Value | undefined) => value === null || value === undefined || value === '';

function bound(filter: ListFilter, field: Field): (value: Value | undefined) => boolean {
  const numeric = isNumeric(field);
  const { op, value: limit } = filter;
  if (!(numeric && typeof limit === 'number') && !(isTime(field) && typeof limit === 'string')) {
    throw new Fault('input.invalid', `“${field.label}”不能这样按大小筛选，请换一个筛选条件。`, { path: 'filters' });
  }
  return (value) => !isEmpty(value) && value != null && (op === 'atLeast' ? value >= limit : value <= limit);
}

function fieldTest(filter: ListFilter, key: string, field: Field, referred: Referred): Test {
  const { op, value } = filter;
  if (op === 'empty') return (record) => isEmpty(record.values[key]);
  if (op === 'filled') return (record) => !isEmpty(record.values[key]);
  if (op === 'atLeast' || op === 'atMost') {
    const within = bound(filter, field);
    return (record) => within(record.values[key]);
  }
  const wanted = fold(String(value ?? ''));
  if (op === 'contains') return (record) => fold(shown(field, record.values[key], referred)).includes(wanted);
  if (holdsSeveral(field)) {
    return (record) =>
      String(record.values[key] ?? '')
        .split(SEPARATOR)
        .some((each) => fold(each) === wanted);
  }
  if (typeof value !== 'string') return (record) => (record.values[key] ?? null) === value;
  return (record) => fold(String(record.values[key] ?? '')) === wanted;
}

function filterTest(register: Register, filter: ListFilter, referred: Referred): Test {
  if (filter.field === 'status') {
    if (filter.op === 'is') return (record) => record.status === filter.value;
    throw new Fault('input.invalid', '“状态”只能按等于筛选，请换一个筛选条件。', { path: 'filters' });
  }
  if (filter.field === 'archived') {
    if (filter.op === 'is') return (record) => (record.archived !== null) === filter.value;
    throw new Fault('input.invalid', '“已归档”只能按是或否筛选，请换一个筛选条件。', { path: 'filters' });
  }
  const field = register.fields[filter.field];
  if (!field) {
    throw new Fault('input.invalid', `${register.label}没有这个字段，不能按它筛选：${filter.field}。`, {
      path: 'filters',
    });
  }
  return fieldTest(filter, filter.field, field, referred);
}

const flags = new WeakMap<readonly RegisterRecord[], Uint8Array>();

/** 1 for each record that is not archived, else 0. Every key press in a search asks this of the same list. */
export function inUse(records: readonly RegisterRecord[]): Uint8Array {
  const known = flags.get(records) ?? Uint8Array.from(records, ({ archived }) => (archived === null ? 1 : 0));
  flags.set(records, known);
  return known;
}

/** Several `is` of one field are alternatives; everything else must hold together. */
function filterTests(register: Register, filters: readonly ListFilter[], referred: Referred): Test[] {
  const tests: Test[] = [];
  const alternatives = new Map<string, Test[]>();
  for (const filter of filters) {
    const test = filterTest(register, filter, referred);
    if (filter.op !== 'is') tests.push(test);
    else addTo(alternatives, filter.field, test);
  }
  for (const anyOf of alternatives.values()) tests.push((record) => anyOf.some((test) => test(record)));
  return tests;
}

/**
 * The records that search and filters leave, in order. `records` must be a new list when something in it changes: its order is
 * kept. Throws `input.invalid` for a field or filter that does not exist.
 */
export function listRecords(
  register: Register,
  records: readonly RegisterRecord[],
  query: ListQuery,
  referred: Referred,
): RegisterRecord[] {
  const tests = filterTests(register, query.filters, referred);
  const found = answers({ register, records, referred }, query.search);
  const used = query.filters.some(({ field }) => field === 'archived') ? null : inUse(records);
  const left: RegisterRecord[] = [];
  for (const at of orderOf(register, records, query.sort, referred)) {
    const record = found?.[at] === 0 || used?.[at] === 0 ? undefined : records[at];
    if (record && tests.every((test) => test(record))) left.push(record);
  }
  return left;
}
