import { Group, NumberInput, TextInput } from '@mantine/core';
import { CeilingInput } from './CeilingInput';
import type { Ceilings } from './ceilings';

interface Props {
  ceilings: Ceilings;
  /** Without marks (投票表决) there is no lowest score to set. */
  marked: boolean;
  readOnly: boolean;
  onChange(change: Partial<Ceilings>): void;
}

/** 名额 in total, per district and per unit, lowest score, reserves; each ceiling may be left open. */
export function CeilingFields({ ceilings, marked, readOnly, onChange }: Props) {
  return (
    <>
      <Group grow gap="sm">
        <CeilingInput
          label="拟入选名额"
          min={0}
          value={ceilings.total}
          readOnly={readOnly}
          onChange={(total) => onChange({ total })}
        />
        <CeilingInput
          label="每个区县至多"
          min={1}
          value={ceilings.perDistrict}
          readOnly={readOnly}
          onChange={(perDistrict) => onChange({ perDistrict })}
        />
        <CeilingInput
          label="每个单位至多"
          min={1}
          value={ceilings.perUnit}
          readOnly={readOnly}
          onChange={(perUnit) => onChange({ perUnit })}
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
