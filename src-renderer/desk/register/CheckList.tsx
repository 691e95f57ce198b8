import { Checkbox, ScrollArea, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { comparisonKey } from '../../../src-main/domain/identity/text';
import classes from './Register.module.css';

interface CheckListProps {
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}

/** More than this, and one would rather type than look. */
const SHORT = 10;

/** Several of a few, or of many by typing a part of the name. What is chosen stays in sight. */
export function CheckList({ label, options, chosen, onChoose }: CheckListProps) {
  const [typed, setTyped] = useState('');
  const wanted = comparisonKey(typed);
  const shown = options.filter(
    ({ value, label: name }) => chosen.includes(value) || comparisonKey(name).includes(wanted),
  );
  return (
    <fieldset className={classes.checks} aria-label={label}>
      {options.length > SHORT ? (
        <TextInput
          size="xs"
          aria-label={`查找${label}`}
          placeholder="输入名称查找"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
        />
      ) : null}
      <ScrollArea.Autosize mah={260} type="auto">
        <Stack gap={8} py={4}>
          {shown.map(({ value, label: name }) => (
            <Checkbox
              key={value}
              size="xs"
              label={name}
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChoose(event.currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
              }
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </fieldset>
  );
}
