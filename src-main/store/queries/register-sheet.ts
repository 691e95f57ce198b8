import { isRegister, registerOf } from '../../domain/registers';
import type { Register, RegisterRecord, Values } from '../../domain/registers/define';
import { maskedValues } from '../../domain/registers/mask';
import { fieldAt, sheetOf } from '../../domain/registers/sheets';
import { namesIn } from '../reads/referred';
import type { Queries, Reader } from '../work';
import { listed } from './register';

/** What columns like `school.rural` say of each record, under their own names; personal values stay out. */
async function beyond(
  read: Reader,
  register: Register,
  columns: readonly string[],
  records: readonly RegisterRecord[],
): Promise<Values[]> {
  const found: Values[] = records.map(() => ({}));
  for (const column of columns) {
    const [key = '', further] = column.split('.');
    const to = register.fields[key]?.to;
    if (further === undefined || !isRegister(to) || fieldAt(register, column)?.sensitive) continue;
    const others: readonly RegisterRecord[] = await read.list(to);
    const values = new Map(others.map((other) => [other.id, other.values[further] ?? null]));
    for (const [at, record] of records.entries())
      Object.assign(found[at] ?? {}, { [column]: values.get(String(record.values[key])) ?? null });
  }
  return found;
}

export const registerSheetQueries: Queries<'register.sheetRows'> = {
  'register.sheetRows': async (read, { sheet: title, ...input }, context) => {
    const { by, of, columns } = sheetOf(input.register, title);
    const sort = by === undefined ? input.sort : { field: by, direction: 'ascending' as const };
    const { records, referred } = await listed(read, { ...input, sort }, context);
    const register = registerOf(input.register);
    const these = of === undefined ? records : records.filter(({ status }) => of.includes(status));
    const further = await beyond(read, register, columns, these);
    const rows = these.map(({ id, status, values }, at) => {
      return { id, status, values: { ...maskedValues(register, values), ...further[at] } };
    });
    const values = these.map((record) => record.values);
    return { rows, names: namesIn(register, values, referred) };
  },
};
