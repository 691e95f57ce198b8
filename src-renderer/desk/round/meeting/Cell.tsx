import { TextInput } from '@mantine/core';
import type { Problems } from './tax-table';

interface Props {
  /** Its key among the problems. */
  at: string;
  label: string;
  /** Is the label to be seen, or does a column's head say it? */
  shown?: boolean;
  wide?: boolean;
  value: string;
  readOnly: boolean;
  problems: Problems;
  onType(text: string): void;
}

/** One field of the table, with what is wrong with it below. */
export function Cell({ at, label, shown = false, wide = false, value, readOnly, problems, onType }: Props) {
  return (
    <TextInput
      size="xs"
      {...(wide ? {} : { w: 190 })}
      {...(shown ? { label } : { 'aria-label': label })}
      maxLength={40}
      readOnly={readOnly}
      value={value}
      error={problems[at]}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}
