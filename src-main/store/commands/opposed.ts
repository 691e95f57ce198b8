import { Fault } from '../../domain/fault';
import { type RegisterName, registerOf } from '../../domain/registers';
import type { RegisterRecord, Values } from '../../domain/registers/define';
import { statusOnEntry } from '../../domain/registers/status-rules';
import { titleOf } from '../../domain/registers/title';
import { storedSets, toldOf } from '../queries/stored-sets';
import type { Work } from '../work';

/**
 * Refuses values typed by hand that a rule over several records holds against stored ones; what stood against them before
 * may be corrected step by step. Throws `record.duplicate` with the ids of the others.
 */
export async function refuseOpposed(work: Work, name: RegisterName, before: RegisterRecord | null, values: Values) {
  const sets = await storedSets(work, name);
  if (!sets) return;
  const register = registerOf(name);
  const besides = new Set(before ? [before.id] : []);
  const status = before?.status ?? statusOnEntry(register, values, work.today);
  const was = (before ? sets.against(before, besides) : []).flatMap(({ records }) => records);
  const broken = sets
    .against({ values, status }, besides)
    .find(({ rule, records }) => rule.level === 'C' && records.some((record) => !was.includes(record)));
  if (!broken) return;
  const { field, message } = await toldOf(work, name, broken);
  throw new Fault(
    'record.duplicate',
    `“${titleOf(register, values)}”不能保存：${message}。请先核对并改好原有的那条记录，再来保存。`,
    { path: `values.${field}`, data: broken.records.map(({ id }) => id) },
  );
}
