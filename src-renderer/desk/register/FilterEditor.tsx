import { Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Filter } from '../../../src-main/api/contract/register';
import type { RegisterName } from '../../../src-main/domain/registers';
import { type Field, isTime, type Register } from '../../../src-main/domain/registers/define';
import { useCall } from '../../kit/api';
import { optionText } from '../../kit/field/optionText';
import { parsedValue, typedValue } from '../../kit/fieldText';
import { CheckList } from './CheckList';
import { filterKind } from './filters';

interface FilterEditorProps {
  register: Register;
  /** Key of the field, or `status`. */
  name: string;
  field: Field;
  /** Those of this field. */
  filters: readonly Filter[];
  onChange: (filters: Filter[]) => void;
}

const PRESENCE = [
  { value: 'value', label: '按内容' },
  { value: 'filled', label: '已填写' },
  { value: 'empty', label: '未填写' },
];

/** What one field is asked for. */
export function FilterEditor(props: FilterEditorProps) {
  const { name, field, filters, onChange } = props;
  const presence = filters[0]?.op === 'empty' || filters[0]?.op === 'filled' ? filters[0].op : 'value';
  const kind = filterKind(field);
  return (
    <Stack gap="sm">
      {field.required || name === 'status' ? null : (
        <SegmentedControl
          size="xs"
          data={PRESENCE}
          value={presence}
          onChange={(op) =>
            onChange(op === 'value' ? [] : [{ field: name, op: op === 'empty' ? 'empty' : 'filled', value: null }])
          }
        />
      )}
      {presence === 'value' && kind === 'anyOf' ? <AnyOf {...props} /> : null}
      {presence === 'value' && kind === 'range' ? <Range {...props} /> : null}
      {presence === 'value' && kind === 'contains' ? (
        <TextInput
          label={`${field.label}包含`}
          value={String(filters[0]?.value ?? '')}
          onChange={(event) => {
            const value = event.currentTarget.value;
            onChange(value === '' ? [] : [{ field: name, op: 'contains', value }]);
          }}
          data-autofocus
        />
      ) : null}
    </Stack>
  );
}

function AnyOf({ register, name, field, filters, onChange }: FilterEditorProps) {
  const options = useCall(
    'register.options',
    { register: (field.to ?? register.name) as RegisterName },
    { enabled: field.type === 'reference' },
  );
  const used = useCall('record.tags', {}, { enabled: field.type === 'tags' });
  const data =
    field.type === 'reference'
      ? (options.data ?? []).map((option) => ({ value: option.value, label: optionText(option) }))
      : field.type === 'tags'
        ? (used.data ?? []).map(({ tag }) => ({ value: tag, label: tag }))
        : field.type === 'yesNo'
          ? [
              { value: 'true', label: '是' },
              { value: 'false', label: '否' },
            ]
          : (field.choices ?? []).map(({ value, label = value, retired }) => ({
              value,
              label: retired ? `${label}（已停用）` : label,
            }));
  return (
    <CheckList
      label={field.label}
      options={data}
      chosen={filters.map((filter) => String(filter.value))}
      onChoose={(values) =>
        onChange(
          values.map((value) => ({ field: name, op: 'is', value: field.type === 'yesNo' ? value === 'true' : value })),
        )
      }
    />
  );
}

function Range({ name, field, filters, onChange }: FilterEditorProps) {
  const typed = (op: Filter['op']) => typedValue(field, filters.find((filter) => filter.op === op)?.value);
  const [least, setLeast] = useState(typed('atLeast'));
  const [most, setMost] = useState(typed('atMost'));
  const set = (from: string, to: string) => {
    setLeast(from);
    setMost(to);
    const bounds = [
      { op: 'atLeast' as const, value: parsedValue(field, from).value },
      { op: 'atMost' as const, value: parsedValue(field, to).value },
    ];
    onChange(bounds.filter(({ value }) => value !== null).map((bound) => ({ field: name, ...bound })));
  };
  const unit = field.unit ? `（${field.unit}）` : '';
  const problem = (text: string) => (text === '' ? null : (parsedValue(field, text).problem?.message ?? null));
  const day = isTime(field);
  return (
    <Group gap="sm" grow align="flex-start" wrap="nowrap">
      <TextInput
        label={day ? `${field.label}从` : `不少于${unit}`}
        value={least}
        error={problem(least)}
        onChange={(event) => set(event.currentTarget.value, most)}
        data-autofocus
      />
      <TextInput
        label={day ? `${field.label}到` : `不超过${unit}`}
        value={most}
        error={problem(most)}
        onChange={(event) => set(least, event.currentTarget.value)}
      />
    </Group>
  );
}
