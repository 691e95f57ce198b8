import { Group, NumberInput, TextInput } from '@mantine/core';
import type { Ceilings } from './ceilings';

interface Props {
  ceilings: Ceilings;
  /** Without marks (投票表决) there is no lowest score to set. */
  marked: boolean;
  readOnly: boolean;
  onChange(change: Partial<Ceilings>): void;
}

const ceiling = (value: string | number): number | null => (value === '' ? null : Number(value));

/** 名额 in total, per district and per unit, lowest score, reserves; each ceiling may be left open. */
export function CeilingFields({ ceilings, marked, readOnly, onChange }: Props) {
  return (
    <>
      <Group grow gap="sm">
        <NumberInput
          label="拟入选名额"
          placeholder="不限"
          suffix=" 个"
          min={0}
          allowDecimal={false}
          value={ceilings.total ?? ''}
          readOnly={readOnly}
          onChange={(value) => onChange({ total: ceiling(value) })}
        />
        <NumberInput
          label="每个区县至多"
          placeholder="不限"
          suffix=" 个"
          min={1}
          allowDecimal={false}
          value={ceilings.perDistrict ?? ''}
          readOnly={readOnly}
          onChange={(value) => onChange({ perDistrict: ceiling(value) })}
        />
        <NumberInput
          label="每个单位至多"
          placeholder="不限"
          suffix=" 个"
          min={1}
          allowDecimal={false}
          value={ceilings.perUnit ?? ''}
          readOnly={readOnly}
          onChange={(value) => onChange({ perUnit: ceiling(value) })}
        />
      </Group>
      <Group grow gap="sm">
        {(marked || ceilings.minimum !== '') && (
          <TextInput
            label="最低入选分"
            placeholder="不限"
            inputMode="decimal"
            value={ceilings.minimum}
            readOnly={readOnly}
            onChange={(event) => onChange({ minimum: event.currentTarget.value })}
          />
        )}
        <NumberInput
          label="备选"
          suffix=" 个"
          min={0}
          allowDecimal={false}
          value={ceilings.reserves}
          readOnly={readOnly}
          onChange={(value) => onChange({ reserves: Number(value) })}
        />
      </Group>
    </>
  );
}
