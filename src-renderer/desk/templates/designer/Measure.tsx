import { NumberInput } from '@mantine/core';

interface Props {
  label: string;
  unit: string;
  value: number;
  min?: number;
  max?: number;
  step?: number;
  onChange(value: number): void;
  /** When somebody begins to change it. */
  onFocus?(): void;
}

/** A measure with its unit, in steps of a tenth where nothing else is said. */
export function Measure({ label, unit, value, min = -100, max = 1300, step = 0.5, onChange, onFocus }: Props) {
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
      onFocus={onFocus}
      onChange={(next) => typeof next === 'number' && Number.isFinite(next) && onChange(next)}
    />
  );
}
