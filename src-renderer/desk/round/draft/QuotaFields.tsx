import { Group, NumberInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import type { Plan } from './plan';

interface Props {
  plan: Plan;
  readOnly: boolean;
  onChange(change: Partial<Plan>): void;
}

const ceiling = (value: string | number): number | null => (value === '' ? null : Number(value));

/** 名额: ceilings, each may be left open; and the length of the publicity period. */
export function QuotaFields({ plan, readOnly, onChange }: Props) {
  const { publicityRule } = plan;
  return (
    <Stack gap="sm">
      <Group grow gap="sm">
        <NumberInput
          label="拟入选名额"
          placeholder="不限"
          suffix=" 个"
          min={0}
          allowDecimal={false}
          value={plan.total ?? ''}
          readOnly={readOnly}
          onChange={(value) => onChange({ total: ceiling(value) })}
        />
        <NumberInput
          label="每个区县至多"
          placeholder="不限"
          suffix=" 个"
          min={1}
          allowDecimal={false}
          value={plan.perDistrict ?? ''}
          readOnly={readOnly}
          onChange={(value) => onChange({ perDistrict: ceiling(value) })}
        />
      </Group>
      <Group grow gap="sm">
        <TextInput
          label="最低入选分"
          placeholder="不限"
          inputMode="decimal"
          value={plan.minimum}
          readOnly={readOnly}
          onChange={(event) => onChange({ minimum: event.currentTarget.value })}
        />
        <NumberInput
          label="备选"
          suffix=" 个"
          min={0}
          allowDecimal={false}
          value={plan.reserves}
          readOnly={readOnly}
          onChange={(value) => onChange({ reserves: Number(value) })}
        />
      </Group>
      <Text size="sm" c="dimmed">
        名额是上限，允许空缺。
      </Text>
      <Group grow gap="sm" align="flex-end">
        <NumberInput
          label="公示期"
          suffix=" 天"
          min={1}
          max={60}
          allowDecimal={false}
          value={publicityRule.days}
          readOnly={readOnly}
          onChange={(value) => onChange({ publicityRule: { ...publicityRule, days: Number(value) } })}
        />
        <SegmentedControl
          aria-label="公示期按工作日或自然日"
          data={[
            { value: 'working', label: '工作日' },
            { value: 'natural', label: '自然日' },
          ]}
          value={publicityRule.basis}
          readOnly={readOnly}
          onChange={(value) =>
            onChange({ publicityRule: { ...publicityRule, basis: value === 'natural' ? 'natural' : 'working' } })
          }
        />
      </Group>
    </Stack>
  );
}
