import { ActionIcon, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Intake } from '../../../../src-main/domain/review/model';
import { useCall } from '../../../kit/api';

interface Props {
  intake: Intake;
  readOnly: boolean;
  onChange(intake: Intake): void;
}

/** 名额分配表: districts whose number of recommendations differs from the rule for all. */
export function DistrictCeilings({ intake, readOnly, onChange }: Props) {
  const options = useCall('register.options', { register: 'district' });
  const names = new Map((options.data ?? []).map(({ value, label }) => [value, label]));
  const lines = intake.districts;
  const set = (district: string, ceiling: number) =>
    onChange({ ...intake, districts: lines.map((one) => (one.district === district ? { district, ceiling } : one)) });
  const free = (options.data ?? []).filter(
    ({ value, current }) => current && !lines.some(({ district }) => district === value),
  );
  return (
    <Stack gap="xs">
      <Text size="sm">
        名额分配表
        <Text span size="sm" c="dimmed" ml="xs">
          单独列出的区县按这里的名额，其余按“每个区县至多推荐”
        </Text>
      </Text>
      {lines.map(({ district, ceiling }) => (
        <Group key={district} gap="xs" wrap="nowrap">
          <Text size="sm" flex={1}>
            {names.get(district) ?? district}
          </Text>
          <NumberInput
            w={110}
            aria-label={`${names.get(district) ?? district}的推荐名额`}
            suffix=" 个"
            min={0}
            allowDecimal={false}
            value={ceiling}
            readOnly={readOnly}
            onChange={(value) => set(district, Number(value))}
          />
          {!readOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`删去${names.get(district) ?? district}的推荐名额`}
              onClick={() => onChange({ ...intake, districts: lines.filter((one) => one.district !== district) })}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {!readOnly && (
        <Select
          aria-label="添加一个区县的推荐名额"
          placeholder="添加区县……"
          searchable
          data={free.map(({ value, label }) => ({ value, label }))}
          value={null}
          onChange={(district) =>
            district !== null &&
            onChange({
              ...intake,
              districts: [...lines, { district, ceiling: intake.perDistrict ?? 1 }],
            })
          }
        />
      )}
    </Stack>
  );
}
