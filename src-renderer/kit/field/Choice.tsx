import { Select, type SelectProps } from '@mantine/core';

interface ChoiceProps<V extends string> extends Omit<SelectProps<V>, 'value' | 'onChange' | 'allowDeselect'> {
  value: V;
  onChange(value: V): void;
}

/** One of a few: always one of them. */
export function Choice<V extends string>({ onChange, ...given }: ChoiceProps<V>) {
  return <Select<V> {...given} allowDeselect={false} onChange={(value) => value !== null && onChange(value)} />;
}
