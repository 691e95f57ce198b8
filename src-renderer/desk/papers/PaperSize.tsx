import { SegmentedControl } from '@mantine/core';

interface Props {
  value: 'A4' | 'A3';
  onChange(paper: 'A4' | 'A3'): void;
}

/** On which paper a table is printed. */
export function PaperSize({ value, onChange }: Props) {
  return (
    <SegmentedControl
      aria-label="纸张"
      data={[
        { value: 'A4', label: 'A4 横向' },
        { value: 'A3', label: 'A3 横向' },
      ]}
      value={value}
      onChange={(next) => onChange(next === 'A3' ? 'A3' : 'A4')}
    />
  );
}
