import { useMemo, useState } from 'react';
import type { Register, Values } from '../../../src-main/domain/registers/define';
import { checkRecord } from '../../../src-main/domain/registers/validate';
import { useSigned } from '../../kit/app-state';
import { parsedValue, typedValue } from '../../kit/fieldText';

export interface RecordForm {
  typed(key: string): string;
  set(key: string, typed: string): void;
  /** The person has left the field. */
  leave(key: string): void;
  /** What keeps it from being saved; said once the field was left, or all of it when saving was tried. */
  error(key: string): string | null;
  /** What deserves a second look. */
  hint(key: string): string | null;
  /** As they would be stored now; what is wrong stands as it was. */
  values: Values;
  dirty: boolean;
  /** Values to be stored: those that differ from the record's. null: something is wrong, and is shown now. */
  submit(): Values | null;
  reset(): void;
}

/** What a person types over a record, field by field, checked by the register's declaration. `values`: {} for a new one. */
export function useRecordForm(register: Register, values: Values): RecordForm {
  const [over, setOver] = useState<Readonly<Record<string, string>>>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);

  const { changed, merged, problems } = useMemo(() => {
    const changes: Values = {};
    const found: Record<string, string> = {};
    for (const [key, typed] of Object.entries(over)) {
      const field = register.fields[key];
      if (!field) continue;
      const { value, problem } = parsedValue(field, typed);
      if (problem) found[key] = problem.message;
      else if (value !== (values[key] ?? null)) changes[key] = value;
    }
    return { changed: changes, merged: { ...values, ...changes }, problems: found };
  }, [register, values, over]);

  const { today } = useSigned();
  const findings = useMemo(() => checkRecord(register, merged, today), [register, merged, today]);
  const wrong = (key: string): string | null =>
    problems[key] ?? findings.find((finding) => finding.field === key && finding.level === 'E')?.message ?? null;
  const dirty = Object.keys(changed).length > 0 || Object.keys(problems).length > 0;

  return {
    typed: (key) => {
      const field = register.fields[key];
      return over[key] ?? (field ? typedValue(field, values[key]) : '');
    },
    set: (key, typed) => setOver((before) => ({ ...before, [key]: typed })),
    leave: (key) => {
      const field = register.fields[key];
      const typed = over[key];
      if (!field || typed === undefined) return;
      const { value, problem } = parsedValue(field, typed);
      // What will be stored is what stands there: 2026.3.5 turns into 2026-03-05 before one's eyes.
      if (!problem) setOver((before) => ({ ...before, [key]: typedValue(field, value) }));
      setLeft((before) => new Set([...before, key]));
    },
    error: (key) => (tried || left.has(key) ? wrong(key) : null),
    hint: (key) => findings.find((finding) => finding.field === key && finding.level !== 'E')?.message ?? null,
    values: merged,
    dirty,
    submit: () => {
      setTried(true);
      return Object.keys(register.fields).every((key) => wrong(key) === null) ? changed : null;
    },
    reset: () => {
      setOver({});
      setLeft(new Set());
      setTried(false);
    },
  };
}
