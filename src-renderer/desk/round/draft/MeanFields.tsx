import { Group, NumberInput, Switch } from '@mantine/core';
import { Choice } from '../../../kit/field/Choice';
import type { Plan } from './plan';

interface Props {
  plan: Plan;
  readOnly: boolean;
  onChange(change: Partial<Plan>): void;
}

const MEANS = [
  { value: 'trimmed', label: '去最高、最低分后平均' },
  { value: 'mean', label: '平均' },
  { value: 'median', label: '中位数' },
] as const;
const LEVELS = [
  { value: 'total', label: '按总分' },
  { value: 'criterion', label: '逐个评分项再相加' },
] as const;

/** Which of the members' marks count, and how. */
export function MeanFields({ plan, readOnly, onChange }: Props) {
  return (
    <>
      <Group grow gap="sm" align="flex-end">
        <Choice
          label="评委打分取"
          data={MEANS}
          value={plan.mean}
          readOnly={readOnly}
          onChange={(mean) => onChange({ mean })}
        />
        <Choice
          label="计算的层次"
          data={LEVELS}
          value={plan.level}
          readOnly={readOnly}
          onChange={(level) => onChange({ level })}
        />
      </Group>
      {plan.mean === 'trimmed' && (
        <Group grow gap="sm" align="flex-end">
          <NumberInput
            label="去掉最高、最低分各"
            suffix=" 个"
            min={0}
            max={5}
            allowDecimal={false}
            value={plan.drop}
            readOnly={readOnly}
            onChange={(value) => onChange({ drop: Number(value) })}
          />
          <NumberInput
            label="至少几名评委打分才去掉"
            suffix=" 名"
            min={1}
            max={99}
            allowDecimal={false}
            value={plan.from}
            readOnly={readOnly}
            onChange={(value) => onChange({ from: Number(value) })}
          />
        </Group>
      )}
      <Switch
        label="分组评审的，换算到同一平均和同一离散程度"
        description="换算前后两个分数都会列出；只有一个组的不换算"
        checked={plan.normalise}
        disabled={readOnly}
        onChange={(event) => onChange({ normalise: event.currentTarget.checked })}
      />
    </>
  );
}
