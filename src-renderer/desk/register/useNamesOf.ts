import type { RegisterName } from '../../../src-main/domain/registers';
import type { Field, Value } from '../../../src-main/domain/registers/define';
import { useCall } from '../../kit/api';

/** What the record is called that a value of this field points to, by id; nothing for other fields. */
export function useNamesOf(field: Field | undefined, value: Value): Record<string, string> {
  const id = field?.to !== undefined && typeof value === 'string' ? value : null;
  const register = (field?.to ?? '') as RegisterName;
  const found = useCall('record.names', { register, ids: [id ?? ''] }, { enabled: id !== null });
  return Object.fromEntries((found.data ?? []).map((option) => [option.value, option.label]));
}
