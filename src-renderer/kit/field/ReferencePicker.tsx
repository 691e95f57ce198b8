import { Select, type SelectProps } from '@mantine/core';
import type { RegisterName } from '../../../src-main/domain/registers';
import { useCall } from '../api';

interface ReferencePickerProps extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  register: RegisterName;
  value: string | null;
  onPick: (id: string | null) => void;
}

/** Picks a record of another register by typing a part of its name; those in force first. */
export function ReferencePicker({ register, value, onPick, ...rest }: ReferencePickerProps) {
  const options = useCall('register.options', { register }, { tables: [register] });
  const data = (options.data ?? []).map((option) => ({
    value: option.value,
    label: option.current ? option.label : `${option.label}（已撤销）`,
  }));
  return (
    <Select
      {...rest}
      data={data}
      value={value}
      onChange={onPick}
      searchable
      limit={200}
      error={options.error ? options.error.message : rest.error}
    />
  );
}
