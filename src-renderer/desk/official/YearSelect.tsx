import { Select, type SelectProps } from '@mantine/core';
import { reportYears } from '../../../src-main/domain/annual/period';
import { useSigned } from '../../kit/app-state';

interface Props extends Pick<SelectProps, 'label' | 'description' | 'aria-label' | 'w'> {
  year: number;
  onYear(year: number): void;
}

/** One of the years that can be reported. */
export function YearSelect({ year, onYear, ...select }: Props) {
  const { today } = useSigned();
  return (
    <Select
      allowDeselect={false}
      data={reportYears(today).map((each) => ({ value: String(each), label: `${each} 年度` }))}
      value={String(year)}
      onChange={(value) => onYear(Number(value))}
      {...select}
    />
  );
}
