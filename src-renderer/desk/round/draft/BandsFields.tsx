import { ActionIcon, Button, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { freshId, type TypedBand } from './plan';

interface Props {
  bands: TypedBand[];
  readOnly: boolean;
  onChange(bands: TypedBand[]): void;
}

/** 等次: bands by share of the total, highest first. */
export function BandsFields({ bands, readOnly, onChange }: Props) {
  const set = (id: string, change: Partial<TypedBand>) =>
    onChange(bands.map((band) => (band.id === id ? { ...band, ...change } : band)));
  return (
    <Stack gap="xs">
      {bands.map((band, index) => (
        <Group key={band.id} gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            aria-label={`第 ${index + 1} 等的名称`}
            value={band.name}
            readOnly={readOnly}
            onChange={(event) => set(band.id, { name: event.currentTarget.value })}
          />
          <NumberInput
            w={150}
            aria-label={`“${band.name}”从总分的百分之几起`}
            prefix="总分的 "
            suffix=" % 起"
            min={0}
            max={100}
            allowDecimal={false}
            value={band.from}
            readOnly={readOnly}
            onChange={(value) => set(band.id, { from: Number(value) })}
          />
          {!readOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`删去等次“${band.name}”`}
              onClick={() => onChange(bands.filter((one) => one.id !== band.id))}
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
          onClick={() => onChange([...bands, { id: freshId(), name: '', from: 0 }])}
        >
          添加等次
        </Button>
      )}
    </Stack>
  );
}
