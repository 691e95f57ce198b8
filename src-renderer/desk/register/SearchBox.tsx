import { CloseButton, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Register } from '../../../src-main/domain/registers/define';
import classes from './Register.module.css';

/** Keys that follow each other faster than a list can be read are asked for together. */
const PAUSE_MS = 20;

/** Asks the list anew with every key. */
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
  useHotkeys([['mod+F', () => box.current?.focus()]], []);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => tell.current(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value]);
  const first = Object.values(register.fields).find((field) => field.searched)?.label ?? register.label;
  return (
    <TextInput
      ref={box}
      className={classes.search}
      size="xs"
      aria-label={`搜索${register.label}`}
      placeholder={`搜索${first}等，可用拼音（Ctrl+F）`}
      title="可用汉字、拼音或拼音首字母；几个词用空格隔开，都要找到。"
      leftSection={<IconSearch size={15} aria-hidden />}
      maxLength={100}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      rightSection={typed === '' ? null : <CloseButton size="xs" aria-label="清空搜索" onClick={() => setTyped('')} />}
    />
  );
}
