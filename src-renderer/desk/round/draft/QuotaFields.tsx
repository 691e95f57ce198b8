import { Group, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { CeilingFields } from './CeilingFields';
import { LevelsFields } from './LevelsFields';
import type { Plan } from './plan';

interface Props {
  plan: Plan;
  readOnly: boolean;
  onChange(change: Partial<Plan>): void;
}

/** 名额: ceilings, each may be left open; and the length of the publicity period. */
export function QuotaFields({ plan, readOnly, onChange }: Props) {
  const { publicityRule } = plan;
  return (
    <Stack gap="sm">
      <CeilingFields ceilings={plan} marked={plan.by !== 'vote'} readOnly={readOnly} onChange={onChange} />
      <Text size="sm" c="dimmed">
        名额是上限，允许空缺。设了等次名额的，先竞争最高的等次，没有名额再竞争下一个。
      </Text>
      <LevelsFields levels={plan.levels} readOnly={readOnly} onChange={(levels) => onChange({ levels })} />
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
