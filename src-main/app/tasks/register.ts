import type { ListInput } from '../../api/contract/register';
import { isRegister, registerOf } from '../../domain/registers';
import { filterWords } from '../../domain/registers/filter-words';
import type { TaskContext } from '../context';
import { makeFile } from './make-file';
import { requirePrintable } from './printable';
import type { Tasks } from './task';

/** What a list is asked for, in the words of its chips. */
async function conditionsOf(context: TaskContext, { register: name, search, filters }: ListInput): Promise<string> {
  const register = registerOf(name);
  const names: Record<string, string> = {};
  for (const { field, value } of filters) {
    const to = register.fields[field]?.to;
    if (!isRegister(to) || typeof value !== 'string') continue;
    for (const option of await context.ask('record.names', { register: to, ids: [value] })) names[value] = option.label;
  }
  // What is masked in the list is not to stand over it.
  const fields = [...new Set(filters.map(({ field }) => field))].filter((key) => !register.fields[key]?.sensitive);
  const words = fields.map((key) =>
    filterWords(
      register,
      key,
      filters.filter(({ field }) => field === key),
      names,
    ),
  );
  return [search.trim() === '' ? '' : `搜索“${search.trim()}”`, ...words].filter(Boolean).join('；');
}

/** What a sheet of the register is made from. */
async function sheetData(context: TaskContext, list: ListInput, sheet: string) {
  const { rows, names } = await context.ask('register.sheetRows', { ...list, sheet });
  const [today, conditions] = [context.app.today(), await conditionsOf(context, list)];
  return { register: list.register, rows, names, conditions, today };
}

export const registerTasks: Tasks<
  | 'register.export'
  | 'register.print'
  | 'register.sheet'
  | 'register.sheetBook'
  | 'register.template'
  | 'register.reveal'
> = {
  async 'register.export'(context, { sensitive, ...list }) {
    const { app } = context;
    const { rows, names } = await context.ask('register.rows', { ...list, sensitive });
    // On record before the file exists: an export that nobody knows of is worse than one that was not finished.
    if (sensitive) await context.note('register.noteExport', { register: list.register, rows: rows.length });
    const [today, conditions] = [app.today(), await conditionsOf(context, list)];
    const input = { register: list.register, rows, names, sensitive, conditions, today };
    return makeFile(context, `${registerOf(list.register).label}台账-${today}.xlsx`, 'registerExport', input);
  },

  async 'register.print'(context, { columns, paper, ...list }) {
    const today = context.app.today();
    const register = registerOf(list.register);
    const { rows, names } = await context.ask('register.rows', { ...list, sensitive: false });
    requirePrintable(rows);
    const conditions = await conditionsOf(context, list);
    const input = { register: list.register, rows, names, columns, conditions, paper, today };
    return makeFile(context, `${register.place.title}-${today}.pdf`, 'registerList', input);
  },

  async 'register.sheet'(context, { sheet, paper, ...list }) {
    const input = await sheetData(context, list, sheet);
    requirePrintable(input.rows);
    return makeFile(context, `${sheet}-${input.today}.pdf`, 'registerList', { ...input, columns: sheet, paper });
  },

  async 'register.sheetBook'(context, { sheet, ...list }) {
    const input = await sheetData(context, list, sheet);
    return makeFile(context, `${sheet}-${input.today}.xlsx`, 'registerSheet', { ...input, sheet });
  },

  async 'register.reveal'(context, asked) {
    await context.note('register.noteReveal', asked);
    return context.ask('register.value', asked);
  },

  async 'register.template'(context, { register }) {
    const references: Record<string, { value: string; label: string }[]> = {};
    for (const field of Object.values(registerOf(register).fields)) {
      if (field.to === undefined || references[field.to]) continue;
      const options = await context.ask('register.options', { register: field.to as typeof register });
      references[field.to] = options.filter((option) => option.current);
    }
    const name = `${registerOf(register).label}填报模板.xlsx`;
    return makeFile(context, name, 'registerTemplate', { register, references });
  },
};
