import { NumberInput } from '@mantine/core';

interface Props {
  label: string;
  unit: string;
  value: number;
  min?: number;
  max?: number;
  step?: number;
  onChange(value: number): void;
}

/** A measure with its unit, in steps of a tenth where nothing else is said. */
export function Measure({ label, unit, value, min = -100, max = 1300, step = 0.5, onChange }: Props) {
  return (
    <NumberInput
      size="xs"
      label={label}
      suffix={` ${unit}`}
      value={value}
      min={min}
      max={max}
      step={step}
      decimalScale={2}
      onChange={(next) => typeof next === 'number' && Number.isFinite(next) && onChange(next)}
    />
  );
}
