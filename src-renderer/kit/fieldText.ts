import type { Field, Value } from '../../src-main/domain/registers/define';
import { formatValue, type Names, type Parsed, parseTyped } from '../../src-main/domain/registers/values';

/** A value as a person reads it in a table or a history: numbers with a unit in groups of three. */
export function shownValue(field: Field, value: Value | undefined, names: Names): string {
  const text = formatValue(field, value ?? null, names);
  return typeof value === 'number' && field.unit !== undefined ? grouped(text) : text;
}

/** A count as a person reads it, in groups of three: 10,000. */
export const shownCount = (count: number): string => grouped(String(count));

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** A value as it stands in an input: a reference by its id, a choice by its value, 是否 as true or false, the rest as text. */
export function typedValue(field: Field, value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  // A choice stands in its input by its value: what people read is the input's to say.
  return typeof value === 'boolean' || field.choices !== undefined ? String(value) : formatValue(field, value);
}

/** What stands in an input, as a stored value or with the problem that keeps it from being one. */
export function parsedValue(field: Field, typed: string): Parsed {
  if (field.type === 'reference') return { value: typed === '' ? null : typed, notes: [], problem: null };
  const parsed = parseTyped(field, typed);
  // An import asks before it takes a text for nothing; at the desk the person is there, and must not lose what was typed.
  const question = parsed.value === null ? parsed.notes.find(({ level }) => level === 'W') : undefined;
  return question ? { value: null, notes: [], problem: question } : parsed;
}

/** An instant (ISO, UTC) on this PC's clock, to the minute: 2026-11-01 09:30. */
export function shownTime(instant: string): string {
  const at = new Date(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
