import type { FoundRecord } from '../../../api/contract/indicators';
import type { Found } from '../../../domain/indicators/define';
import { districtField } from '../../../domain/indicators/held';
import { type RegisterName, registerOf } from '../../../domain/registers';
import type { RegisterRecord } from '../../../domain/registers/define';
import { titleOf } from '../../../domain/registers/title';
import type { Reader } from '../../work';

async function recordRow(read: Reader, of: RegisterName, found: Found): Promise<FoundRecord | null> {
  const record: RegisterRecord | undefined = await read.get(of, found.id);
  if (!record) return null;
  const register = registerOf(of);
  const field = districtField(register);
  const code = field ? record.values[field] : null;
  const district = typeof code === 'string' ? await read.get('district', code) : undefined;
  return {
    id: found.id,
    kind: register.label,
    title: titleOf(register, record.values),
    district: String(district?.values.name ?? ''),
    reason: found.reason,
    due: found.due ?? null,
    cells: [...(found.cells ?? [])],
    path: `${register.place.path}/${found.id}`,
  };
}

/** The record behind a figure as a line of its list; null when it is gone. */
export async function foundRow(read: Reader, found: Found): Promise<FoundRecord | null> {
  if (found.of !== 'round') return recordRow(read, found.of, found);
  const round = await read.get('round', found.id);
  if (!round) return null;
  const { id, title } = round;
  const { reason, due = null } = found;
  return { id, kind: '轮次', title, district: '', reason, due, cells: [], path: `/rounds/${id}` };
}
