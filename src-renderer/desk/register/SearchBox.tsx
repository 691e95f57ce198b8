import { CloseButton, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Register } from '../../../src-main/domain/registers/define';
import classes from './Register.module.css';

/** Asks the list a moment after the last key, so that typing stays light. */
export function SearchBox({
  register,
  value,
  onChange,
}: {
  register: Register;
  value: string;
  onChange: (value: string) => void;
}) {
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const tell = useRef(onChange);
  tell.current = onChange;
  useHotkeys([['mod+K', () => box.current?.focus()]], []);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => tell.current(typed), 180);
    return () => clearTimeout(timer);
  }, [typed, value]);
  const fields = Object.values(register.fields).filter((field) => field.searched);
  return (
    <TextInput
      ref={box}
      className={classes.search}
      size="xs"
      aria-label={`搜索${register.label}`}
      placeholder={`搜索${fields
        .map((field) => field.label)
        .slice(0, 2)
        .join('、')}（Ctrl+K）`}
      leftSection={<IconSearch size={15} aria-hidden />}
      maxLength={100}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      rightSection={typed === '' ? null : <CloseButton size="xs" aria-label="清空搜索" onClick={() => setTyped('')} />}
    />
  );
}
