import type { Answer, Facts, Indicator, RecordOf } from '../indicators/define';
import { type RegisterName, registerOf } from '../registers';
import type { Values } from '../registers/define';
import type { Span, WorkYear } from './period';

/** Facts of an office as a year is counted from them; `today` is the last day that is counted. */
export interface YearFacts extends Facts {
  period: WorkYear;
  /** Code of the district that a record belongs to: its own, else that of its base or school; null: none is known. */
  placeOf(register: RegisterName, values: Values): string | null;
}

/** Something that was counted. */
export interface Counted {
  /** Code as the record has it, also of a district that was abolished since. */
  district: string | null;
  /** Absent: 1. */
  amount?: number;
  /** What the figure is divided by: a kind, a source, a level. */
  part?: string | null;
}

/** null: the office keeps no such records, so that nothing can be said. */
export type Count = readonly Counted[] | number | null;

/** A figure of the annual report (年度报告): its field in the text, its row in the workbook, its column by district. */
export interface YearFigure {
  /** As texts name it; unique. */
  name: string;
  /** 1 to 10. */
  measure: number;
  label: string;
  unit: string;
  span: Span;
  /** What is counted, in one sentence. */
  source: string;
  /** Head of its column in the table of districts; absent: it is not told by district. */
  column?: string;
  /** Its parts in the order in which they are told; those that are not named here come after them. Absent: it has none. */
  parts?(): readonly string[];
  count(facts: YearFacts): Count;
}

/** A day of the year that is counted? */
export const within = ({ period }: YearFacts, day: string | null): boolean =>
  day !== null && day >= period.from && day <= period.until;

interface Rule<N extends RegisterName> {
  of(record: RecordOf<N>): boolean;
  amount?(values: RecordOf<N>['values']): number | null;
  part?(values: RecordOf<N>['values']): string | null;
}

/**
 * Counts the records of a register that a rule is for; null where the register is empty, and where none of the records has
 * the amount that is added up.
 */
export function records<N extends RegisterName>(facts: YearFacts, name: N, rule: Rule<N>): Counted[] | null {
  const all = facts.records(name);
  if (all.length === 0) return null;
  const found = all.filter(rule.of);
  const { amount } = rule;
  if (amount && found.length > 0 && found.every(({ values }) => amount(values) === null)) return null;
  return found.map(
    ({ values }): Counted => ({
      district: facts.placeOf(name, values),
      ...(amount && { amount: amount(values) ?? 0 }),
      ...(rule.part && { part: rule.part(values) }),
    }),
  );
}

/** How much it comes to. */
export const amountOf = (counted: readonly Counted[]): number =>
  counted.reduce((sum, { amount = 1 }) => sum + amount, 0);

/** The choices of a field as the office has them: for `parts`. */
export const choicesOf = (name: RegisterName, field: string) => (): string[] =>
  (registerOf(name).fields[field]?.choices ?? []).map(({ value }) => value);

const isKept = (facts: Facts, names: readonly RegisterName[]): boolean =>
  names.every((name) => facts.records(name).length > 0);

/** A weekly question as it stands at the end of the year, by its districts; null where a register that it asks is empty. */
export function asked(facts: YearFacts, { answer, chart }: Indicator, of: readonly RegisterName[]): Counted[] | null {
  if (!isKept(facts, of)) return null;
  const { figure, groups } = answer(facts);
  if (chart !== 'map') return [{ district: null, amount: figure }];
  return groups.map((group) => ({ district: group.key, amount: group.figure }));
}

/** As `asked`, of the whole of which the figure is a part. */
export function askedTotal(facts: YearFacts, { answer }: Indicator, of: readonly RegisterName[]): Counted[] | null {
  if (!isKept(facts, of)) return null;
  return answer(facts).groups.map(({ key, total }) => ({ district: key, amount: total ?? 0 }));
}

/** How many groups of a table of counts have at least one: subjects that are covered. */
export const covered = ({ groups }: Answer): number => groups.filter(({ figure }) => figure > 0).length;
