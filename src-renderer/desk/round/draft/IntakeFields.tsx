import { Group, NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import { DistrictCeilings } from './DistrictCeilings';
import type { Plan } from './plan';

interface Props {
  plan: Plan;
  readOnly: boolean;
  onChange(change: Partial<Plan>): void;
}

const ceiling = (value: string | number): number | null => (value === '' ? null : Number(value));

/** 申报: how many each district and unit may recommend, whether members see names, and what certificates say. */
export function IntakeFields({ plan, readOnly, onChange }: Props) {
  const { intake } = plan;
  return (
    <Stack gap="sm">
      <Group grow gap="sm">
        <NumberInput
          label="每个区县至多推荐"
          placeholder="不限"
          suffix=" 个"
          min={0}
          allowDecimal={false}
          value={intake.perDistrict ?? ''}
          readOnly={readOnly}
          onChange={(value) => onChange({ intake: { ...intake, perDistrict: ceiling(value) } })}
        />
        <NumberInput
          label="每个单位至多申报"
          placeholder="不限"
          suffix=" 个"
          min={1}
          allowDecimal={false}
          value={intake.perUnit ?? ''}
          readOnly={readOnly}
          onChange={(value) => onChange({ intake: { ...intake, perUnit: ceiling(value) } })}
        />
      </Group>
      <DistrictCeilings intake={intake} readOnly={readOnly} onChange={(intake) => onChange({ intake })} />
      <Switch
        label="匿名评审"
        description="评审时只显示编号，不显示名称和单位"
        checked={intake.blind}
        disabled={readOnly}
        onChange={(event) => onChange({ intake: { ...intake, blind: event.currentTarget.checked } })}
      />
      <TextInput
        label="证书上的称号"
        description="{level} 处写入等次，{year} 处写入年度"
        value={plan.honour}
        readOnly={readOnly}
        onChange={(event) => onChange({ honour: event.currentTarget.value })}
      />
    </Stack>
  );
}
