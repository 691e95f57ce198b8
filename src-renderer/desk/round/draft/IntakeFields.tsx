import { Group, Stack, Switch, TextInput } from '@mantine/core';
import { CeilingInput } from './CeilingInput';
import { DistrictCeilings } from './DistrictCeilings';
import type { Plan } from './plan';

interface Props {
  plan: Plan;
  readOnly: boolean;
  onChange(change: Partial<Plan>): void;
}

/** 申报: how many each district and unit may recommend, whether members see names, and what certificates say. */
export function IntakeFields({ plan, readOnly, onChange }: Props) {
  const { intake } = plan;
  return (
    <Stack gap="sm">
      <Group grow gap="sm">
        <CeilingInput
          label="每个区县至多推荐"
          min={0}
          value={intake.perDistrict}
          readOnly={readOnly}
          onChange={(perDistrict) => onChange({ intake: { ...intake, perDistrict } })}
        />
        <CeilingInput
          label="每个单位至多申报"
          min={1}
          value={intake.perUnit}
          readOnly={readOnly}
          onChange={(perUnit) => onChange({ intake: { ...intake, perUnit } })}
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
