import { Anchor, Autocomplete, Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type CSSProperties, useState } from 'react';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import { useCall } from '../api';
import { optionText } from './optionText';
import { useQuickCreate } from './quick-create';

interface ReferencePickerProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'styles'> {
  styles?: { description: CSSProperties } | undefined;
  register: RegisterName;
  value: string | null;
  /** A name that is no record of the register may stand here. */
  open: boolean;
  onPick: (id: string | null) => void;
}

/** As many as one looks through; more are found by typing on. */
const LIMIT = 50;
/** Stands for a record that is yet to be made. */
const NEW = '+';

/** Picks a record of another register by a part of its name, in Chinese, pinyin or initials; those in force first. */
export function ReferencePicker({ register, value, open, onPick, ...rest }: ReferencePickerProps) {
  const [typed, setTyped] = useState('');
  const create = useQuickCreate();
  const named = useCall(
    'record.names',
    { register, ids: [value ?? ''] },
    { enabled: value !== null, tables: [register] },
  );
  const chosen = value === null ? undefined : named.data?.find((option) => option.value === value);
  const chosenText = chosen ? optionText(chosen) : '';
  const [search] = useDebouncedValue(typed === chosenText ? '' : typed.trim(), 120);
  const found = useCall('record.find', { register, search, limit: LIMIT }, { tables: [register], keep: true });
  const options = found.data?.options ?? [];
  const data = options.map((option) => ({ value: option.value, label: optionText(option) }));
  const error = found.error?.message ?? rest.error;
  const hint = chosen?.archived ? '所选记录已归档，请确认仍要引用' : undefined;
  const successor = rest.readOnly ? null : chosen?.successor;
  const description = successor ? (
    <>
      {`“${chosen?.label}”已撤销，由“${successor.label}”承接　`}
      <Anchor component="button" type="button" size="xs" onClick={() => onPick(successor.value)}>
        改为{successor.label}
      </Anchor>
    </>
  ) : (
    (hint ?? rest.description)
  );
  const styles = hint || successor ? { description: { color: 'var(--warn)' } } : rest.styles;
  const open50 = found.data && found.data.total > LIMIT ? `共 ${found.data.total} 项，请再输入几个字` : undefined;
  const make = async () => {
    const id = await create?.(register, search);
    if (id) onPick(id);
  };
  const making = create && !rest.readOnly ? [{ value: NEW, label: newText(register, search) }] : [];
  if (open) {
    const ids = new Map(data.map((option) => [option.label, option.value]));
    const { label, withAsterisk, readOnly, onBlur, placeholder } = rest;
    return (
      <Autocomplete
        {...{ label, description, withAsterisk, readOnly, onBlur, placeholder, error }}
        {...(styles && { styles })}
        data={[...ids.keys(), ...making.map((option) => option.label)]}
        filter={({ options: all }) => all}
        value={chosenText || (value ?? '')}
        onChange={(text) => {
          if (making.some((option) => option.label === text)) {
            void make();
            return;
          }
          setTyped(text);
          onPick(ids.get(text) ?? (text === '' ? null : text));
        }}
      />
    );
  }
  const offered =
    chosen && !options.some((option) => option.value === value) ? [{ value: chosen.value, label: chosenText }] : [];
  const { styles: _, description: __, ...others } = rest;
  return (
    <Select
      {...others}
      {...(styles && { styles })}
      description={description}
      error={error}
      data={[...data, ...(search === '' ? offered : []), ...making]}
      filter={({ options: all }) => all}
      value={value}
      onChange={(id) => (id === NEW ? void make() : onPick(id))}
      searchable
      onSearchChange={setTyped}
      nothingFoundMessage={found.isPending ? '正在读取' : '没有找到'}
      title={open50}
    />
  );
}

const newText = (register: RegisterName, typed: string): string => {
  const { label } = registerOf(register);
  return typed === '' ? `＋ 登记新的${label}` : `＋ 登记新的${label}“${typed}”`;
};
