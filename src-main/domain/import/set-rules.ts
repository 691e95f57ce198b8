import { grouped } from '../grouped';
import { comparisonKey } from '../identity/text';
import type { Register, RegisterRecord, SetRule, Value, Values } from '../registers/define';
import { type Places, placesOf } from './places';
import { issueAt } from './read-row';
import { type CheckedRow, type ImportReport, type MappedColumn, statusOf } from './report';

type Rule = SetRule<Register['fields']>;
interface Member {
  values: Values;
}

const NAMED = 3;

const keyOf = (value: Value | undefined): string =>
  value === null || value === undefined ? '' : comparisonKey(String(value));

/** What values of one set agree on; null: they belong to none. */
function setKey(rule: Rule, values: Values): string | null {
  const parts = rule.same.map((field) => keyOf(values[field]));
  return parts.includes('') || rule.of?.(values) === false ? null : parts.join('\n');
}

/** Members that agree on the fields of the rule, in the order given. */
function setsOf<M extends Member>(rule: Rule, members: readonly M[]): Map<string, M[]> {
  return grouped(members, ({ values }) => setKey(rule, values));
}

/** Those of the set that the values stand against. */
function opposed<M extends Member>({ differ }: Rule, values: Values, set: readonly M[]): M[] {
  if (differ === undefined) return [...set];
  return set.filter((other) => keyOf(other.values[differ]) !== keyOf(values[differ]));
}

const listed = (names: readonly string[], count: number, counter: string): string =>
  `${names.slice(0, NAMED).join('、')}${count > NAMED ? `等 ${count} ${counter}` : ''}`;

type Columns = readonly Pick<MappedColumn, 'column' | 'title' | 'field'>[];

/** Says it of a row, at its cell of the rule's field. Changes the row. */
function say(
  rule: Pick<Rule, 'code' | 'level' | 'field'>,
  message: string,
  row: Told,
  columns: Columns,
  places: Places,
) {
  const column = columns.find(({ field }) => field === rule.field);
  const place = column
    ? { cell: places.cell(column.column, row.row), column: column.title, field: rule.field }
    : { cell: places.row(row.row), column: '', field: null };
  row.issues.push(issueAt(place, rule.level, rule.code, message));
  row.status = statusOf(row.issues);
}

type Told = Pick<CheckedRow, 'row' | 'issues' | 'status'>;

/** Says of rows what the register's rules over several records have to say. Changes the rows. */
export function applySetRules(register: Register, rows: readonly CheckedRow[], columns: Columns, places: Places): void {
  for (const rule of register.setRules ?? []) {
    for (const set of setsOf(rule, rows).values()) {
      for (const [at, row] of set.entries()) {
        const earlier = rule.level === 'W' ? set.slice(0, at) : set.filter((other) => other !== row);
        const others = opposed(rule, row.values, earlier);
        if (others.length === 0) continue;
        const named = others.map((other) => `第 ${other.row} 行`);
        const advice = rule.level === 'C' ? '，请选择保留哪一行' : '';
        say(rule, `${rule.message}${advice}：见${listed(named, others.length, '行')}`, row, columns, places);
      }
    }
  }
}

/** A rule that values break beside stored records. */
export interface Opposed {
  rule: Rule;
  /** At least one. */
  records: RegisterRecord[];
}

/** The stored records of one register, by the sets of its rules. */
export class StoredSets {
  readonly #sets: readonly (readonly [Rule, ReadonlyMap<string, readonly RegisterRecord[]>])[];

  /** What is archived, or in a status that a rule does not name, does not count. */
  constructor(register: Register, records: readonly RegisterRecord[]) {
    this.#sets = (register.setRules ?? []).map((rule) => {
      const counting = records.filter(({ archived, status }) => archived === null && rule.statuses.includes(status));
      return [rule, setsOf(rule, counting)];
    });
  }

  /** The rules that a record of these values breaks. `besides`: ids that do not count, its own among them. */
  against({ values, status }: Pick<RegisterRecord, 'values' | 'status'>, besides: ReadonlySet<string>): Opposed[] {
    return this.#sets.flatMap(([rule, sets]) => {
      const key = rule.statuses.includes(status) ? setKey(rule, values) : null;
      const set = (key === null ? undefined : sets.get(key)) ?? [];
      const records = opposed(
        rule,
        values,
        set.filter(({ id }) => !besides.has(id)),
      );
      return records.length === 0 ? [] : [{ rule, records }];
    });
  }
}

/** As a sentence without a full stop. `names`: what people call the records. */
export const opposedText = ({ rule, records }: Opposed, names: readonly string[]): string =>
  `${rule.message}：见台账中的${listed(names, records.length, '条')}`;

/** What an imported row has against it in the register. */
export interface StoredFinding extends Pick<Rule, 'code' | 'level' | 'field'> {
  message: string;
}

/** Says of a row what was found beside stored records. Changes the row. */
export function sayStored(
  findings: readonly StoredFinding[],
  row: Told,
  report: Pick<ImportReport, 'mapping' | 'delimited'>,
): void {
  const places = placesOf(report);
  for (const finding of findings) say(finding, finding.message, row, report.mapping, places);
}
