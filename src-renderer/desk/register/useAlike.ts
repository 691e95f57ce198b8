import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { CallOutput } from '../../../src-main/api/contract';
import type { RegisterName } from '../../../src-main/domain/registers';
import type { Register, Values } from '../../../src-main/domain/registers/define';
import { useCall } from '../../kit/api';

const NOTHING: CallOutput<'record.alike'> = [];

/** The values by which records are told apart. */
function tellingValues(register: Register, values: Values): Values {
  const codes = Object.keys(register.fields).filter((key) => {
    const field = register.fields[key];
    return field?.unique || field?.type === 'creditCode' || field?.type === 'idNumber';
  });
  const keys = new Set([...register.title, ...register.identity.flat(), ...codes]);
  return Object.fromEntries([...keys].map((key) => [key, values[key] ?? null]));
}

/** Records that may be the one that is being typed, asked for a moment after the last key. */
export function useAlike(
  name: RegisterName,
  register: Register,
  id: string | null,
  values: Values,
  asked: boolean,
): CallOutput<'record.alike'> {
  const telling = useMemo(() => tellingValues(register, values), [register, values]);
  const [late] = useDebouncedValue(telling, 300);
  const titled = register.title.some((key) => typeof late[key] === 'string');
  const found = useCall('record.alike', { register: name, id, values: late }, { enabled: asked && titled, keep: true });
  return (asked && titled ? found.data : undefined) ?? NOTHING;
}
