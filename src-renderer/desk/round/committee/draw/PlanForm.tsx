import { ActionIcon, Button, Group, MultiSelect, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { CallOutput } from '../../../../../src-main/api/contract';
import { useCall } from '../../../../kit/api';
import type { TypedPlan, TypedSeats } from './plan';

type Choices = CallOutput<'draw.choices'>;

interface Props {
  round: string;
  plan: TypedPlan;
  asked: boolean;
  onChange(change: Partial<TypedPlan>): void;
}

const optionsOf = (values: Choices['fields'] | undefined) =>
  (values ?? []).map(({ value, count }) => ({ value, label: `${value}（${count} 人）` }));

/** 抽取方案: how many of which field, and who is admitted. */
export function PlanForm({ round, plan, asked, onChange }: Props) {
  const { data } = useCall('draw.choices', { round }, { tables: ['expert'] });
  const { seats } = plan;
  const set = (key: number, change: Partial<TypedSeats>) =>
    onChange({ seats: seats.map((one) => (one.key === key ? { ...one, ...change } : one)) });
  const add = () =>
    onChange({
      seats: [...seats, { key: Math.max(...seats.map(({ key }) => key)) + 1, field: '', size: 1, alternates: 1 }],
    });
  return (
    <Stack gap="sm">
      {seats.map((line, at) => (
        <Group key={line.key} gap="sm" wrap="nowrap" align="flex-end">
          <Select
            flex={1}
            label={at === 0 ? '专业领域' : undefined}
            aria-label={`第 ${at + 1} 组专业领域`}
            searchable
            allowDeselect={false}
            data={[{ value: '', label: '不限领域' }, ...optionsOf(data?.fields)]}
            value={line.field}
            onChange={(field) => set(line.key, { field: field ?? '' })}
          />
          <NumberInput
            w={92}
            label={at === 0 ? '评委' : undefined}
            aria-label={`第 ${at + 1} 组评委人数`}
            suffix=" 人"
            min={1}
            max={99}
            allowDecimal={false}
            value={line.size}
            onChange={(size) => set(line.key, { size: Number(size) || 1 })}
          />
          <NumberInput
            w={92}
            label={at === 0 ? '候补' : undefined}
            aria-label={`第 ${at + 1} 组候补人数`}
            suffix=" 人"
            min={0}
            max={99}
            allowDecimal={false}
            value={line.alternates}
            onChange={(alternates) => set(line.key, { alternates: Number(alternates) })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`移去第 ${at + 1} 组`}
            disabled={seats.length === 1}
            onClick={() => onChange({ seats: seats.filter(({ key }) => key !== line.key) })}
          >
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button size="xs" variant="subtle" leftSection={<IconPlus size={15} aria-hidden />} onClick={add}>
          增加一个领域
        </Button>
      </Group>
      {(
        [
          ['titles', '职称', data?.titles],
          ['sources', '来源类别', data?.sources],
          ['districts', '可服务区县', data?.districts],
        ] as const
      ).map(([key, label, values]) => (
        <MultiSelect
          key={key}
          label={label}
          placeholder={plan[key].length === 0 ? '不限' : ''}
          searchable
          clearable
          data={optionsOf(values)}
          value={plan[key]}
          onChange={(chosen) => onChange({ [key]: chosen })}
        />
      ))}
      <Group grow gap="sm" align="flex-start">
        <NumberInput
          label="近期抽取过的不列入"
          suffix=" 天内"
          min={0}
          max={3650}
          allowDecimal={false}
          value={plan.restDays}
          onChange={(restDays) => onChange({ restDays: Number(restDays) })}
        />
        <NumberInput
          label="允许需回避的对象"
          description="0：有任何回避情形的不列入"
          suffix=" 个"
          min={0}
          max={10_000}
          allowDecimal={false}
          value={plan.conflictsAllowed}
          onChange={(conflictsAllowed) => onChange({ conflictsAllowed: Number(conflictsAllowed) })}
        />
      </Group>
      <TextInput
        label="监督员"
        withAsterisk
        maxLength={60}
        value={plan.supervisor}
        error={asked && plan.supervisor.trim() === '' ? '请填写现场监督员的姓名' : null}
        onChange={(event) => onChange({ supervisor: event.currentTarget.value })}
      />
    </Stack>
  );
}
