import { Fault, type Json } from '../../domain/fault';
import { type RegisterName, registerOf } from '../../domain/registers';
import type { Register, RegisterRecord, Values } from '../../domain/registers/define';
import { fieldLabel } from '../../domain/registers/labels';
import { SameIndex } from '../../domain/registers/same';
import { titleOf } from '../../domain/registers/title';
import { checkRecord } from '../../domain/registers/validate';
import type { Reader } from '../work';

const labelsOf = (register: Register, fields: readonly string[]) =>
  fields.map((field) => `“${fieldLabel(register, field)}”`).join('和');

/** Refuses values that may not be stored: `record.invalid` at the first field, with all problems in its data. */
export function requireValid(register: Register, values: Values, today: string): void {
  const problems = checkRecord(register, values, today).filter((finding) => finding.level === 'E');
  const [first] = problems;
  if (!first) return;
  const more = problems.length > 1 ? `（另有 ${problems.length - 1} 处）` : '';
  throw new Fault('record.invalid', `“${titleOf(register, values)}”不能保存：${first.message}${more}。`, {
    path: `values.${first.field}`,
    data: problems.map(({ field, code, message }): Json => ({ field, code, message })),
  });
}

/** The records of a register besides these (ids): what must not be there a second time. */
export async function recordsBesides(
  read: Reader,
  name: RegisterName,
  besides: ReadonlySet<string>,
): Promise<SameIndex> {
  const rows: readonly RegisterRecord[] = await read.list(name);
  return new SameIndex(
    registerOf(name),
    rows.filter((row) => !besides.has(row.id)),
  );
}

/** Refuses a second record of the same thing, and a value that only one may have. Throws `record.duplicate`. */
export function refuseDuplicate(register: Register, others: SameIndex, values: Values): void {
  const clash = others.clash(values);
  if (clash) {
    const other = titleOf(register, clash.record.values);
    const label = labelsOf(register, [clash.field]);
    const message = `“${titleOf(register, values)}”的${label}与已登记的“${other}”相同，请核对；确是同一个${register.label}的，请修改原有的那条记录。`;
    throw new Fault('record.duplicate', message, { path: `values.${clash.field}`, data: { id: clash.record.id } });
  }
  const same = others.find(values);
  if (!same) return;
  const sets = register.identity.map((set) => labelsOf(register, set)).join('，或者');
  const message = `“${titleOf(register, values)}”与已登记的“${titleOf(register, same.values)}”是同一个${register.label}（${sets}相同），请修改原有的那条记录。`;
  throw new Fault('record.duplicate', message, { data: { id: same.id } });
}
