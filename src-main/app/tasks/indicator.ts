import type { CallInput } from '../../api/contract';
import type { TaskContext } from '../context';
import { makeFile } from './make-file';
import { requirePrintable } from './printable';
import type { Tasks } from './task';

/** What the list behind a figure is made from, and the name of its file. */
async function listData(context: TaskContext, { name, group }: CallInput<'indicator.export'>) {
  const today = context.app.today();
  const { indicator, rows } = await context.ask('indicator.records', { name, group });
  const { label, list, source, note } = indicator;
  const part = group === null ? null : (indicator.groups.find(({ key }) => key === group)?.label ?? group);
  const title = list?.title ?? label;
  const file = `${title}${part === null ? '' : `-${part.replace('|', '-')}`}-${today}`;
  return { file, input: { title, list, part, source, note, date: today, rows } };
}

export const indicatorTasks: Tasks<'indicator.export' | 'indicator.print'> = {
  async 'indicator.export'(context, asked) {
    const { file, input } = await listData(context, asked);
    return makeFile(context, `${file}.xlsx`, 'figureList', input);
  },

  async 'indicator.print'(context, asked) {
    const { file, input } = await listData(context, asked);
    requirePrintable(input.rows);
    return makeFile(context, `${file}.pdf`, 'figurePaper', input);
  },
};
