import { NumberInput } from '@mantine/core';

interface Props {
  label: string;
  /** null: none. */
  value: number | null;
  min: 0 | 1;
  readOnly: boolean;
  onChange(value: number | null): void;
}

/** A ceiling that may be left open. */
export function CeilingInput({ value, onChange, ...given }: Props) {
  return (
    <NumberInput
      {...given}
      placeholder="不限"
      suffix=" 个"
      allowDecimal={false}
      value={value ?? ''}
      onChange={(typed) => onChange(typed === '' ? null : Number(typed))}
    />
  );
}
