import type { ListInput } from '../../api/contract/register';
import { Fault } from '../../domain/fault';
import { may } from '../../domain/permissions';
import { registerOf } from '../../domain/registers';
import type { Register, RegisterRecord } from '../../domain/registers/define';
import { inUse, type ListQuery, listRecords } from '../../domain/registers/listing';
import { maskedValues } from '../../domain/registers/mask';
import { type Referred, sorter } from '../../domain/registers/order';
import { namesIn, referredBy } from '../reads/referred';
import type { Queries, QueryContext, Reader } from '../work';
import { isOpen, optionsOf } from './option';
import { getRecord, sensitiveValue } from './record';
import { warm } from './search/warm';

/** Filters and order would give away what the mask hides. */
function refuseSensitive(register: Register, query: ListQuery, { actor }: QueryContext): void {
  if (may(actor.role, 'register.sensitive')) return;
  const asked = [...query.filters.map((filter) => filter.field), query.sort?.field ?? ''];
  const field = asked.map((key) => register.fields[key]).find((each) => each?.sensitive);
  if (field) throw new Fault('permission.denied', `当前账号不能按“${field.label}”筛选或排序，请换一个字段。`);
}

interface Listed {
  register: Register;
  all: number;
  records: RegisterRecord[];
  referred: Referred;
}

/** The records that a list shows, in its order. */
export async function listed(read: Reader, input: ListInput, context: QueryContext): Promise<Listed> {
  const register = registerOf(input.register);
  refuseSensitive(register, input, context);
  const referred = await referredBy(read, register);
  const rows: readonly RegisterRecord[] = await read.list(input.register);
  const all = inUse(rows).reduce((sum, one) => sum + one, 0);
  return { register, all, records: listRecords(register, rows, input, referred), referred };
}

export const registerQueries: Queries<
  'register.list' | 'register.ids' | 'register.get' | 'register.options' | 'register.rows' | 'register.value'
> = {
  'register.list': async (read, input, context) => {
    const { register, all, records, referred } = await listed(read, input, context);
    // Who looks at the list will search it next.
    if (input.search === '') warm(read, [input.register]);
    const page = records.slice(input.offset, input.offset + input.limit);
    const rows = page.map((record) => ({ ...record, values: maskedValues(register, record.values) }));
    return {
      total: records.length,
      all,
      rows,
      names: namesIn(
        register,
        page.map((row) => row.values),
        referred,
      ),
    };
  },

  'register.ids': async (read, input, context) => {
    const { records } = await listed(read, input, context);
    return { ids: records.map((record) => record.id) };
  },

  'register.get': async (read, input, context) => {
    const register = registerOf(input.register);
    return getRecord(read, input.register, input.id, await referredBy(read, register), context);
  },

  'register.value': async (read, { register, id, field }) => ({
    value: await sensitiveValue(read, register, id, field),
  }),

  'register.options': async (read, input, { today }) => {
    const register = registerOf(input.register);
    const rows: RegisterRecord[] = await read.all(input.register);
    const options = rows.filter(isOpen).sort(sorter(register, null, () => new Map()));
    return optionsOf(read, input.register, options, today);
  },

  'register.rows': async (read, input, context) => {
    if (input.sensitive && !may(context.actor.role, 'register.sensitive')) {
      throw new Fault('permission.denied', '当前账号不能导出手机等敏感内容，请不选“含敏感字段”再导出。');
    }
    const { register, records, referred } = await listed(read, input, context);
    const names = namesIn(
      register,
      records.map((record) => record.values),
      referred,
    );
    const rows = records.map(({ id, status, values }) => {
      return { id, status, values: input.sensitive ? values : maskedValues(register, values) };
    });
    return { rows, names };
  },
};
