import { Autocomplete, Select, type SelectProps } from '@mantine/core';
import type { CSSProperties } from 'react';
import type { RegisterName } from '../../../src-main/domain/registers';
import { useCall } from '../api';

interface ReferencePickerProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'styles'> {
  styles?: { description: CSSProperties } | undefined;
  register: RegisterName;
  value: string | null;
  /** A name that is no record of the register may stand here. */
  open: boolean;
  onPick: (id: string | null) => void;
}

/** Picks a record of another register by typing a part of its name; those in force first. */
export function ReferencePicker({ register, value, open, onPick, ...rest }: ReferencePickerProps) {
  const options = useCall('register.options', { register }, { tables: [register] });
  const data = (options.data ?? []).map((option) => ({
    value: option.value,
    label: option.current ? option.label : `${option.label}（已撤销）`,
  }));
  const common = {
    limit: 200,
    error: options.error ? options.error.message : rest.error,
  };
  if (open) {
    const named = new Map(data.map((option) => [option.label, option.value]));
    const { label, description, withAsterisk, readOnly, onBlur, placeholder, styles } = rest;
    return (
      <Autocomplete
        {...common}
        {...{ label, description, withAsterisk, readOnly, onBlur, placeholder }}
        {...(styles && { styles })}
        data={[...named.keys()]}
        value={data.find((option) => option.value === value)?.label ?? value ?? ''}
        onChange={(typed) => onPick(named.get(typed) ?? (typed === '' ? null : typed))}
      />
    );
  }
  const { styles, ...others } = rest;
  return (
    <Select
      {...others}
      {...(styles && { styles })}
      {...common}
      data={data}
      value={value}
      onChange={onPick}
      searchable
    />
  );
}
