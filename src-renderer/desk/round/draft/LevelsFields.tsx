import { ActionIcon, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { TypedLevel } from './ceilings';
import { freshId } from './plan';

interface Props {
  levels: TypedLevel[];
  readOnly: boolean;
  onChange(levels: TypedLevel[]): void;
}

const ceiling = (value: string | number): number | null => (value === '' ? null : Number(value));

/** 等次名额, highest first: who finds no place in one competes for the next. */
export function LevelsFields({ levels, readOnly, onChange }: Props) {
  const set = (id: string, change: Partial<TypedLevel>) =>
    onChange(levels.map((level) => (level.id === id ? { ...level, ...change } : level)));
  return (
    <Stack gap="xs">
      {levels.length > 0 && (
        <Text size="sm" c="dimmed">
          等次从高到低：名称、名额、占参评对象的比例、最低分；不限的留空
        </Text>
      )}
      {levels.map((level, index) => (
        <Group key={level.id} gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            miw={84}
            aria-label={`第 ${index + 1} 个等次的名称`}
            placeholder="如：一等奖"
            value={level.name}
            readOnly={readOnly}
            onChange={(event) => set(level.id, { name: event.currentTarget.value })}
          />
          <NumberInput
            w={86}
            hideControls
            aria-label={`“${level.name}”的名额`}
            placeholder="名额"
            suffix=" 个"
            min={0}
            allowDecimal={false}
            value={level.count ?? ''}
            readOnly={readOnly}
            onChange={(value) => set(level.id, { count: ceiling(value) })}
          />
          <NumberInput
            w={76}
            hideControls
            aria-label={`“${level.name}”占参评对象的百分之几以内`}
            placeholder="比例"
            suffix=" %"
            min={1}
            max={100}
            allowDecimal={false}
            value={level.share ?? ''}
            readOnly={readOnly}
            onChange={(value) => set(level.id, { share: ceiling(value) })}
          />
          <TextInput
            w={76}
            aria-label={`“${level.name}”的最低分`}
            placeholder="最低分"
            inputMode="decimal"
            value={level.minimum}
            readOnly={readOnly}
            onChange={(event) => set(level.id, { minimum: event.currentTarget.value })}
          />
          {!readOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`删去等次名额“${level.name}”`}
              onClick={() => onChange(levels.filter((one) => one.id !== level.id))}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {!readOnly && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => onChange([...levels, { id: freshId(), name: '', count: null, share: null, minimum: '' }])}
        >
          添加等次名额
        </Button>
      )}
    </Stack>
  );
}
