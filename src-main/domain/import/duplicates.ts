import { grouped } from '../grouped';
import { comparisonKey } from '../identity/text';
import type { Register } from '../registers/define';
import { fieldLabel } from '../registers/labels';
import type { Column } from './mapping';
import type { Places } from './places';
import { issueAt } from './read-row';
import { type CheckedRow, statusOf } from './report';

const NAMED = 3;

function keyOf(set: readonly string[], { values }: CheckedRow): string | null {
  const parts: string[] = [];
  for (const field of set) {
    const value = values[field] ?? null;
    if (value === null || value === '') return null;
    parts.push(comparisonKey(String(value)));
  }
  return parts.join('\n');
}

/** Identity sets in order, then unique fields that are none. */
function setsOf(register: Register): { identity: readonly (readonly string[])[]; unique: string[][] } {
  const single = new Set(register.identity.filter((set) => set.length === 1).map((set) => set[0]));
  const unique = Object.keys(register.fields).filter((key) => register.fields[key]?.unique && !single.has(key));
  return { identity: register.identity, unique: unique.map((key) => [key]) };
}

/** Groups of more than one. */
const several = (rows: readonly CheckedRow[], key: (row: CheckedRow) => string | null): CheckedRow[][] =>
  [...grouped(rows, key).values()].filter((group) => group.length > 1);

/** Two rows that name different records are not the same, however alike. */
const mayBe = (row: CheckedRow, other: CheckedRow): boolean =>
  row.record === undefined || other.record === undefined || row.record === other.record;

/** Holds rows that are the same thing against each other, each naming the cells of the others. */
class Holder {
  readonly #register: Register;
  readonly #columns: Map<string, Column>;
  readonly #places: Places;

  constructor(register: Register, columns: readonly Column[], places: Places) {
    this.#places = places;
    this.#register = register;
    this.#columns = new Map(columns.flatMap((column) => (column.field === null ? [] : [[column.field, column]])));
  }

  #cell(field: string, row: CheckedRow): string {
    const column = this.#columns.get(field);
    return column ? this.#places.cell(column.number, row.row) : this.#places.row(row.row);
  }

  #named(field: string, row: CheckedRow): string {
    const title = row.values[this.#register.title[0] ?? ''] ?? null;
    return `第 ${row.row} 行${title === null ? '' : `“${title}”`}（${this.#cell(field, row)}）`;
  }

  /** Holds the row against the others of the group. */
  hold(row: CheckedRow, all: readonly CheckedRow[], set: readonly string[]): void {
    // Only where the file names records: in a group of thousands each row would go through all of them.
    const group = row.record === undefined ? all : all.filter((other) => mayBe(row, other));
    const others = group.slice(0, NAMED + 1).filter((other) => other !== row);
    const count = group.length - (group.includes(row) ? 1 : 0);
    if (others.length === 0) return;
    const [field = ''] = set;
    const column = this.#columns.get(field);
    const first = this.#register.fields[field];
    const labels = set.map((key) => fieldLabel(this.#register, key)).join('和');
    const named = others.slice(0, NAMED).map((other) => this.#named(field, other));
    const more = count > named.length ? `等 ${count} 行` : '';
    const message = `与${named.join('、')}${more}的${labels}相同，同一${this.#register.label}只能登记一次，请选择保留哪一行`;
    const code =
      first?.type === 'creditCode' && set.length === 1 ? 'credit.duplicate' : `${this.#register.name}.duplicate`;
    const cell = this.#cell(field, row);
    const place = column ? { cell, column: column.title, field } : { cell, column: '', field: null };
    row.issues.push(issueAt(place, 'C', code, message));
    row.status = statusOf(row.issues);
  }
}

/**
 * Marks rows of the file that are the same thing (C): the first identity set that both have filled in decides, as it does
 * against the register. Changes the rows.
 */
export function holdDuplicates(
  register: Register,
  rows: readonly CheckedRow[],
  columns: readonly Column[],
  places: Places,
): void {
  const holder = new Holder(register, columns, places);
  const { identity, unique } = setsOf(register);
  for (const [at, set] of identity.entries()) {
    const earlier = identity.slice(0, at);
    const decided = (row: CheckedRow): boolean => earlier.some((before) => keyOf(before, row) !== null);
    for (const group of several(rows, (row) => keyOf(set, row))) {
      const open = group.filter((row) => !decided(row));
      for (const row of group) holder.hold(row, decided(row) ? open : group, set);
    }
  }
  for (const set of unique) {
    for (const group of several(rows, (row) => keyOf(set, row))) {
      for (const row of group) holder.hold(row, group, set);
    }
  }
}
