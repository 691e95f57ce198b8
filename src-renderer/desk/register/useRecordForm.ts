import { useMemo, useState } from 'react';
import type { Register, Value, Values } from '../../../src-main/domain/registers/define';
import { checkRecord } from '../../../src-main/domain/registers/validate';
import { useSigned } from '../../kit/app-state';
import { parsedValue, typedValue } from '../../kit/fieldText';
import { hiddenFields, MASK_TOUCHED, withoutHidden } from './hidden';

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
  /** It holds something that is masked here, and nobody has typed over it. */
  hidden(key: string): boolean;
  /** What the mask hid. */
  reveal(key: string, value: Value): void;
  dirty: boolean;
  /** Values to be stored: those that differ from the record's. null: something is wrong, and is shown now. */
  submit(): Values | null;
  reset(): void;
}

/**
 * What a person types over a record, field by field, checked by the register's declaration. `given`: the record as it is
 * shown, sensitive values masked; {} for a new one.
 */
export function useRecordForm(register: Register, given: Values): RecordForm {
  const [revealed, setRevealed] = useState<Values>({});
  const [over, setOver] = useState<Readonly<Record<string, string>>>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);

  const { values, hidden } = useMemo(
    () => ({ values: { ...given, ...revealed }, hidden: hiddenFields(register, given, revealed) }),
    [register, given, revealed],
  );
  const { changed, problems } = useMemo(() => {
    const changes: Values = {};
    const found: Record<string, string> = {};
    for (const [key, typed] of Object.entries(over)) {
      const field = register.fields[key];
      if (!field || (hidden.has(key) && typed === values[key])) continue;
      if (hidden.has(key) && typed.includes('*')) {
        found[key] = MASK_TOUCHED;
        continue;
      }
      const { value, problem } = parsedValue(field, typed);
      if (problem) found[key] = problem.message;
      else if (value !== (values[key] ?? null)) changes[key] = value;
    }
    return { changed: changes, problems: found };
  }, [register, values, hidden, over]);

  const merged = useMemo(() => ({ ...values, ...changed }), [values, changed]);

  const { today } = useSigned();
  const findings = useMemo(() => {
    const kept = [...hidden].filter((key) => !(key in changed));
    const check = (checked: Values) => checkRecord(register, withoutHidden(checked, kept), today);
    // What is said only because something is masked was said of the stored record too, and is no reason.
    const before = kept.length > 0 ? check(values) : [];
    return check(merged).filter(
      ({ field, code, level }) =>
        !kept.includes(field) &&
        !(level === 'E' && before.some((other) => other.field === field && other.code === code)),
    );
  }, [register, values, changed, merged, hidden, today]);
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
      if (!field || typed === undefined || (hidden.has(key) && typed.includes('*'))) return;
      const { value, problem } = parsedValue(field, typed);
      // What will be stored is what stands there: 2026.3.5 turns into 2026-03-05 before one's eyes.
      if (!problem) setOver((before) => ({ ...before, [key]: typedValue(field, value) }));
      setLeft((before) => new Set([...before, key]));
    },
    error: (key) => (tried || left.has(key) ? wrong(key) : null),
    hint: (key) => findings.find((finding) => finding.field === key && finding.level !== 'E')?.message ?? null,
    values: merged,
    hidden: (key) => hidden.has(key) && !(key in changed),
    reveal: (key, value) => setRevealed((before) => ({ ...before, [key]: value })),
    dirty,
    submit: () => {
      setTried(true);
      return Object.keys(register.fields).every((key) => wrong(key) === null) ? changed : null;
    },
    reset: () => {
      setRevealed({});
      setOver({});
      setLeft(new Set());
      setTried(false);
    },
  };
}
