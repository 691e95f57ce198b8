import { Group, NumberInput, Select, Stack } from '@mantine/core';
import type { Method, Rubric } from '../../../../src-main/domain/review/model';
import type { Plan } from './plan';

interface Props {
  plan: Plan;
  readOnly: boolean;
  onChange(change: Partial<Plan>): void;
}

const STEPS: { value: string; label: string; step: Rubric['step'] }[] = [
  { value: '100', label: '1 分', step: 100 },
  { value: '50', label: '0.5 分', step: 50 },
  { value: '10', label: '0.1 分', step: 10 },
  { value: '1', label: '0.01 分', step: 1 },
];
const UNTRIMMED = 'untrimmedMean';

/** 计分方法: step of a mark, trimming, digits of the score, and what decides equal scores. */
export function MethodFields({ plan, readOnly, onChange }: Props) {
  const criteria = plan.groups.flatMap((group) => group.criteria).filter((one) => one.name.trim() !== '');
  const first = plan.tieBreakers[0];
  const breakers = [
    { value: '', label: '并列，不再比较' },
    { value: UNTRIMMED, label: '不去掉最高最低分的平均分' },
    ...criteria.map(({ id, name }) => ({ value: id, label: `“${name}”的平均分` })),
  ];
  const breakerOf = (value: string | null): Method['tieBreakers'] =>
    !value ? [] : [value === UNTRIMMED ? { by: 'untrimmedMean' } : { by: 'criterion', criterion: value }];
  return (
    <Stack gap="sm">
      <Select
        data-solves="method"
        label="打分每档"
        data={STEPS.map(({ value, label }) => ({ value, label }))}
        value={String(plan.step)}
        readOnly={readOnly}
        allowDeselect={false}
        onChange={(value) => {
          const chosen = STEPS.find((one) => one.value === value);
          if (chosen) onChange({ step: chosen.step });
        }}
      />
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
      <Select
        label="得分保留小数"
        data={[0, 1, 2, 3, 4].map((digits) => ({ value: String(digits), label: `${digits} 位，四舍五入` }))}
        value={String(plan.scale)}
        readOnly={readOnly}
        allowDeselect={false}
        onChange={(value) => onChange({ scale: Number(value) })}
      />
      <Select
        label="得分相同时比较"
        data={breakers}
        value={first === undefined ? '' : first.by === 'criterion' ? first.criterion : UNTRIMMED}
        readOnly={readOnly}
        allowDeselect={false}
        onChange={(value) => onChange({ tieBreakers: [...breakerOf(value), ...plan.tieBreakers.slice(1)] })}
      />
    </Stack>
  );
}
