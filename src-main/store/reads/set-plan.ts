import type { SetInput } from '../../api/contract/record';
import { Fault } from '../../domain/fault';
import { registerOf } from '../../domain/registers';
import {
  type Field,
  type Register,
  type RegisterRecord,
  SEPARATOR,
  type Value,
  type Values,
} from '../../domain/registers/define';
import { mergeValues } from '../../domain/registers/merge';
import { isSettable, type SetOp, setOpsOf } from '../../domain/registers/settable';
import { titleOf } from '../../domain/registers/title';
import type { Reader } from '../work';
import { opposedAnew, opposedFault } from './opposed';
import { recordsBesides, refuseDuplicate, requireValid } from './record-checks';
import { requireRecords } from './records';

interface SetPlan {
  register: Register;
  field: Field;
  changes: { record: RegisterRecord; values: Values }[];
  /** Records that are as asked already. */
  same: number;
  refused: { record: RegisterRecord; title: string; fault: Fault }[];
}

function requireSettable(register: Register, key: string, op: SetOp): Field {
  const field = register.fields[key];
  if (field && isSettable(register, key) && setOpsOf(field).includes(op)) return field;
  throw new Fault('input.invalid', `“${field?.label ?? key}”不能批量修改，请逐条修改。`, { path: 'field' });
}

const wordsOf = (value: Value | undefined): string[] =>
  typeof value === 'string' && value !== '' ? value.split(SEPARATOR) : [];

function settled(op: SetOp, before: Value, value: Value): Value {
  if (op === 'set') return value;
  const words = wordsOf(value);
  const others = wordsOf(before).filter((word) => op === 'add' || !words.includes(word));
  const all = op === 'add' ? [...others, ...words.filter((word) => !others.includes(word))] : others;
  return all.join(SEPARATOR) || null;
}

/** The plan without the changes that a rule over several records holds against others. */
async function withoutOpposed(read: Reader, name: SetInput['register'], plan: SetPlan): Promise<SetPlan> {
  const becoming = plan.changes.map(({ record, values }) => ({ before: record, after: { ...record, values } }));
  const broken = await opposedAnew(read, name, becoming);
  if (broken.length === 0) return plan;
  const ids = new Set(broken.map(({ after }) => after.id));
  const refused = await Promise.all(
    broken.map(async (each) => ({
      record: each.after,
      title: titleOf(plan.register, each.after.values),
      fault: await opposedFault(read, name, each),
    })),
  );
  const changes = plan.changes.filter(({ record }) => !ids.has(record.id));
  return { ...plan, changes, refused: [...plan.refused, ...refused] };
}

/** What setting a field would do to each of the records; the command and its preview are this one plan. */
export async function planSet(read: Reader, input: SetInput, today: string): Promise<SetPlan> {
  const register = registerOf(input.register);
  const field = requireSettable(register, input.field, input.op);
  const records = await requireRecords(read, input.register, input.ids);
  const known = await recordsBesides(read, input.register, new Set(input.ids));
  const plan: SetPlan = { register, field, changes: [], same: 0, refused: [] };
  for (const record of records) {
    const before = record.values[input.field] ?? null;
    const values = mergeValues(register, record.values, { [input.field]: settled(input.op, before, input.value) });
    try {
      if (values[input.field] === before) plan.same += 1;
      else {
        requireValid(register, values, today);
        refuseDuplicate(register, known, values);
        plan.changes.push({ record, values });
        known.add({ ...record, values });
        continue;
      }
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      plan.refused.push({ record, title: titleOf(register, record.values), fault: error });
    }
    known.add(record);
  }
  return withoutOpposed(read, input.register, plan);
}
