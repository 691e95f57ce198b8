import { comparisonKey } from '../identity/text';
import type { Register, SetRule, Value, Values } from '../registers/define';
import type { Column } from './mapping';
import type { Places } from './places';
import { issueAt } from './read-row';
import { type CheckedRow, statusOf } from './report';

const NAMED = 3;

const keyOf = (value: Value | undefined): string =>
  value === null || value === undefined ? '' : comparisonKey(String(value));

/** Rows that agree on the fields of the rule, in the order of the sheet. */
function setsOf(rule: SetRule<Register['fields']>, rows: readonly CheckedRow[]): CheckedRow[][] {
  const sets = new Map<string, CheckedRow[]>();
  for (const row of rows) {
    const parts = rule.same.map((field) => keyOf(row.values[field]));
    if (parts.includes('') || rule.of?.(row.values) === false) continue;
    const key = parts.join('\n');
    const set = sets.get(key);
    if (set) set.push(row);
    else sets.set(key, [row]);
  }
  return [...sets.values()];
}

/** The others of the set that the row stands against. */
function opposed({ differ }: SetRule<Register['fields']>, row: CheckedRow, set: readonly CheckedRow[]): CheckedRow[] {
  const of = (values: Values) => (differ === undefined ? '' : keyOf(values[differ]));
  return set.filter((other) => other !== row && (differ === undefined || of(other.values) !== of(row.values)));
}

/** Says of rows what the register's rules over several records have to say. Changes the rows. */
export function applySetRules(
  register: Register,
  rows: readonly CheckedRow[],
  columns: readonly Column[],
  places: Places,
): void {
  for (const rule of register.setRules ?? []) {
    const column = columns.find(({ field }) => field === rule.field);
    for (const set of setsOf(rule, rows)) {
      for (const [at, row] of set.entries()) {
        const others = opposed(rule, row, rule.level === 'W' ? set.slice(0, at) : set);
        if (others.length === 0) continue;
        const cell = (of: CheckedRow) => (column ? places.cell(column.number, of.row) : places.row(of.row));
        const named = others.slice(0, NAMED).map((other) => `第 ${other.row} 行`);
        const message = `${rule.message}：见${named.join('、')}${others.length > NAMED ? `等 ${others.length} 行` : ''}`;
        const place = column
          ? { cell: cell(row), column: column.title, field: rule.field }
          : { cell: cell(row), column: '', field: null };
        row.issues.push(issueAt(place, rule.level, rule.code, message));
        row.status = statusOf(row.issues);
      }
    }
  }
}
