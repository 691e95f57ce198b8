import { Button, Checkbox, Group, Popover, Stack, Text } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import type { Register } from '../../../src-main/domain/registers/define';
import { useSigned } from '../../kit/app-state';
import classes from './Register.module.css';

/** Which fields a list shows; kept for each account and register. null: the usual ones. */
export function useChosenColumns(register: Register): [string[] | null, (chosen: string[] | null) => void] {
  const { user } = useSigned();
  const place = `kepu-columns:${user.id}:${register.name}`;
  const [chosen, setChosen] = useState(() => readChosen(place, register));
  const choose = (next: string[] | null) => {
    if (next === null) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(next));
    setChosen(next);
  };
  return [chosen, choose];
}

function readChosen(place: string, register: Register): string[] | null {
  const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
  return Array.isArray(kept) ? kept.filter((key) => key in register.fields) : null;
}

interface ColumnChooserProps {
  register: Register;
  chosen: readonly string[];
  onChoose: (chosen: string[] | null) => void;
}

export function ColumnChooser({ register, chosen, onChoose }: ColumnChooserProps) {
  const [title = ''] = register.title;
  const fields = Object.entries(register.fields).filter(([key]) => key !== title);
  const sections = [...new Set(fields.map(([, field]) => field.section))];
  return (
    <Popover position="bottom-end" shadow="sm" withinPortal trapFocus>
      <Popover.Target>
        <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconColumns3 size={16} aria-hidden />}>
          选择列
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="选择列">
        <div className={classes.chooser}>
          <Group align="flex-start" gap="xl" wrap="nowrap">
            {sections.map((section) => (
              <Stack key={section} gap={6}>
                <Text size="xs" c="dimmed">
                  {section}
                </Text>
                {fields
                  .filter(([, field]) => field.section === section)
                  .map(([key, field]) => (
                    <Checkbox
                      key={key}
                      size="xs"
                      label={field.label}
                      checked={chosen.includes(key)}
                      onChange={(event) =>
                        onChoose(
                          event.currentTarget.checked ? [...chosen, key] : chosen.filter((other) => other !== key),
                        )
                      }
                    />
                  ))}
              </Stack>
            ))}
          </Group>
        </div>
        <Button variant="subtle" size="compact-sm" mt="sm" onClick={() => onChoose(null)}>
          恢复默认列
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
