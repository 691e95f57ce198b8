import { Fault } from '../../domain/fault';
import { REGISTER_NAMES, type RegisterName, registerOf } from '../../domain/registers';
import type { Register, RegisterRecord, Value } from '../../domain/registers/define';
import { titleOf } from '../../domain/registers/title';
import type { Reader } from '../work';

const referenceFields = (register: Register) =>
  Object.entries(register.fields).filter(([, field]) => field.type === 'reference');

/** Refuses records that point to something that is not there. Throws `record.invalid` at the field. */
export async function requireReferences(read: Reader, register: Register, records: RegisterRecord[]): Promise<void> {
  for (const [key, field] of referenceFields(register)) {
    const target = REGISTER_NAMES.find((name) => name === field.to);
    if (target === undefined || field.open) continue;
    const known = new Set((await read.all(target)).map((row) => row.id));
    // A record may point to another of its own register that comes with it.
    if (target === register.name) for (const record of records) known.add(record.id);
    for (const record of records) {
      const value = record.values[key];
      if (value == null || known.has(String(value))) continue;
      const message = `“${titleOf(register, record.values)}”的${field.label}在${registerOf(target).label}台账里找不到，请重新选择。`;
      throw new Fault('record.invalid', message, { path: `values.${key}` });
    }
  }
}

/** Refuses to take records away that a record which stays still points to. Throws `record.used`. */
export async function refuseReferred(read: Reader, name: RegisterName, gone: readonly RegisterRecord[]): Promise<void> {
  const leaving = new Map<Value | undefined, RegisterRecord>(gone.map((record) => [record.id, record]));
  for (const other of REGISTER_NAMES) {
    const fields = referenceFields(registerOf(other)).filter(([, field]) => field.to === name);
    if (fields.length === 0) continue;
    const rows: RegisterRecord[] = await read.all(other);
    const staying = rows.filter((row) => !(other === name && leaving.has(row.id)));
    for (const [key] of fields) {
      const using = staying.filter((row) => leaving.has(row.values[key]));
      const [first] = using;
      const used = first && leaving.get(first.values[key]);
      if (!first || !used) continue;
      const what = `${registerOf(name).label}“${titleOf(registerOf(name), used.values)}”`;
      const by = `${using.length} 条${registerOf(other).label}记录（如“${titleOf(registerOf(other), first.values)}”）`;
      throw new Fault('record.used', `${what}还被 ${by}引用，不能去掉；请先修改那些记录。`, {
        data: using.map((row) => row.id),
      });
    }
  }
}

/** Refuses to take records away that others were merged into: their history would lose what became of them. */
export async function refuseTakers(read: Reader, name: RegisterName, gone: readonly RegisterRecord[]): Promise<void> {
  const leaving = new Map(gone.map((record) => [record.id, record]));
  const rows: RegisterRecord[] = await read.all(name);
  const merged = rows.find((row) => row.archived?.into && leaving.has(row.archived.into) && !leaving.has(row.id));
  const taker = merged && leaving.get(merged.archived?.into ?? '');
  if (!merged || !taker) return;
  const title = ({ values }: RegisterRecord) => titleOf(registerOf(name), values);
  const message = `“${title(merged)}”已并入${registerOf(name).label}“${title(taker)}”，不能去掉；不再使用的，请归档。`;
  throw new Fault('record.used', message, { data: [taker.id] });
}

/** Refuses to take records away that take part in a round. Throws `record.used` with the ids that do. */
export async function refuseCandidates(
  read: Reader,
  name: RegisterName,
  gone: readonly RegisterRecord[],
): Promise<void> {
  const ids = new Set(gone.map((record) => record.id));
  const candidates = (await read.all('candidate')).filter((candidate) => ids.has(candidate.subject));
  const [first] = candidates;
  if (!first) return;
  const round = await read.get('round', first.round);
  const used = [...new Set(candidates.map((candidate) => candidate.subject))];
  const rest = used.length > 1 ? `（共有 ${used.length} 条在轮次里）` : '';
  const message = `${registerOf(name).label}“${first.name}”已进入评审轮次“${round?.title ?? ''}”${rest}，不能去掉；请先把它从轮次中撤出。`;
  throw new Fault('record.used', message, { data: used });
}
