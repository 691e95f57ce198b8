import { Fault } from '../../domain/fault';
import { type RegisterName, registerOf } from '../../domain/registers';
import type { Register, RegisterRecord } from '../../domain/registers/define';
import { titleOf } from '../../domain/registers/title';
import type { Reader } from '../work';

/** The stored records with these ids, each once. Throws `record.missing`. */
export async function requireRecords(
  read: Reader,
  name: RegisterName,
  ids: Iterable<string>,
): Promise<RegisterRecord[]> {
  const unique = [...new Set(ids)];
  const rows: (RegisterRecord | undefined)[] = await read.getMany(name, unique);
  const found = rows.filter((row) => row !== undefined);
  const missing = unique.length - found.length;
  if (missing === 0) return found;
  const message = `选中的${registerOf(name).label}中有 ${missing} 条已不存在，可能已被他人删除，请刷新后重新选择。`;
  throw new Fault('record.missing', message);
}

/** Refuses a change made from an older revision. Throws `record.changed` that names the record. */
export function requireRevision(register: Register, record: RegisterRecord, rev: number): void {
  if (record.rev === rev) return;
  const message = `${register.label}“${titleOf(register, record.values)}”刚被他人改过，请先看最新内容，再重新办理。`;
  throw new Fault('record.changed', message, { data: { id: record.id, rev: record.rev } });
}
