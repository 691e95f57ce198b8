import { Fault } from '../fault';
import { cleanText } from '../identity/text';
import type { Register, Value, Values } from './define';
import { fieldLabel } from './labels';
import { masked } from './mask';

export interface FieldChange {
  field: string;
  before: Value;
  after: Value;
}

/** As it is stored: NFC text without blanks around it, null where nothing is left. */
function clean(value: Value | undefined): Value {
  if (typeof value !== 'string') return value ?? null;
  return cleanText(value).trim() || null;
}

/** Every field of the register in its order, null where nothing is given: the shape in which records are stored. */
export function allFields(register: Register, values: Values): Values {
  return Object.fromEntries(Object.keys(register.fields).map((key) => [key, values[key] ?? null]));
}

function complete(register: Register, values: Values): Values {
  const whole: Values = {};
  for (const key of Object.keys(register.fields)) whole[key] = clean(values[key]);
  return whole;
}

/** Refuses fields that the register does not have, and another value for the field that is the record's id. */
function requireFields(register: Register, stored: Values | null, given: Values): void {
  const unknown = Object.keys(given).find((key) => !Object.hasOwn(register.fields, key));
  if (unknown !== undefined) {
    throw new Fault('input.invalid', `${register.label}没有这个字段：${unknown}。`, { path: `values.${unknown}` });
  }
  const key = register.key;
  if (key === undefined || stored === null || !(key in given) || given[key] === stored[key]) return;
  const label = fieldLabel(register, key);
  throw new Fault(
    'record.invalid',
    `${label}是这条${register.label}记录的标识，不能修改；确需改动的，请另建一条记录。`,
    {
      path: `values.${key}`,
    },
  );
}

/**
 * The stored values with the given ones over them; null: a new record. A masked value that comes back as it was shown
 * is no change: it must not overwrite what it hides. Throws `input.invalid` for an unknown field.
 */
export function mergeValues(register: Register, stored: Values | null, given: Values): Values {
  requireFields(register, stored, given);
  if (stored === null) return complete(register, given);
  const changed = Object.entries(given).filter(([key, value]) => {
    const field = register.fields[key];
    const before = stored[key] ?? null;
    return !(field?.sensitive && before !== null && value === masked(field, before));
  });
  return complete(register, { ...stored, ...Object.fromEntries(changed) });
}

/** What an imported row would store. An empty cell takes nothing away that the register knows. */
export function importedValues(register: Register, stored: Values | null, row: Values): Values {
  // A new record has nothing that an empty cell could take away.
  if (stored === null) return mergeValues(register, null, row);
  const filled: Values = {};
  for (const [key, value] of Object.entries(row)) if (value !== null && value !== '') filled[key] = value;
  return mergeValues(register, stored, filled);
}

/** Field by field, what differs. */
export function changesOf(register: Register, before: Values | null, after: Values | null): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of Object.keys(register.fields)) {
    const [was, is] = [before?.[field] ?? null, after?.[field] ?? null];
    if (was !== is) changes.push({ field, before: was, after: is });
  }
  return changes;
}

/** What an imported row would change; for a new record every field that it fills in. */
export function importedChanges(register: Register, stored: Values | null, row: Values): FieldChange[] {
  return changesOf(register, stored, importedValues(register, stored, row));
}
