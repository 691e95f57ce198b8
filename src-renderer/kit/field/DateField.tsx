import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { parseDate } from '../../../src-main/domain/registers/parse/date';

interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** YYYY-MM-DD, or null. */
  value: string | null;
  /** Called with a whole date, or null when the input is empty or not (yet) a date. */
  onChange: (date: string | null) => void;
}

const readDate = (typed: string): string | null => {
  const { value } = parseDate(typed);
  return typeof value === 'string' ? value : null;
};

/** A date typed as people type dates: 2026-3-5, 2026.3.5, 2026年3月5日, 20260305. */
export function DateField({ value, onChange, error, ...rest }: DateFieldProps) {
  const [typed, setTyped] = useState(value ?? '');
  const [left, setLeft] = useState(false);
  useEffect(() => {
    if (value !== null) setTyped((before) => (readDate(before) === value ? before : value));
  }, [value]);
  const wrong = left && typed.trim() !== '' && readDate(typed) === null;
  return (
    <TextInput
      placeholder="年-月-日"
      autoComplete="off"
      spellCheck={false}
      {...rest}
      value={typed}
      error={wrong ? '请按“年-月-日”填写，如 2026-3-5' : error}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setLeft(false);
        onChange(readDate(event.currentTarget.value));
      }}
      onBlur={(event) => {
        setLeft(true);
        setTyped(readDate(typed) ?? typed);
        rest.onBlur?.(event);
      }}
    />
  );
}
