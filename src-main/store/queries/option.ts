import type { Option } from '../../api/contract/register';
import { type RegisterName, registerOf } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import { successorOf } from '../../domain/registers/successor';
import { titleOf } from '../../domain/registers/title';
import { labelsIn } from '../reads/labels';
import type { Reader } from '../work';

/** May it be pointed to at all? What was merged into another record is that other one. */
export const isOpen = ({ archived }: RegisterRecord): boolean => !archived?.into;

const NONE: ReadonlyMap<string, RegisterRecord> = new Map();

/** The records as they are offered to a reference, in the order given, those in force before the others. */
export async function optionsOf(
  read: Reader,
  name: RegisterName,
  records: readonly RegisterRecord[],
  today: string,
): Promise<Option[]> {
  const register = registerOf(name);
  const all: readonly RegisterRecord[] = register.successor === undefined ? [] : await read.list(name);
  const byId = all.length === 0 ? NONE : new Map(all.map((record) => [record.id, record]));
  const labels = await labelsIn(read, name);
  const labelOf = ({ id, values }: RegisterRecord): string => labels.get(id) ?? titleOf(register, values);
  const options = records.map((record): Option => {
    const { id, values, archived } = record;
    const successor = successorOf(register, record, byId, today);
    return {
      value: id,
      label: labelOf(record),
      current: archived === null && (register.inForce?.(values, today) ?? true),
      archived: archived !== null,
      successor: successor && { value: successor.id, label: labelOf(successor) },
    };
  });
  return options.sort((a, b) => Number(b.current) - Number(a.current));
}
