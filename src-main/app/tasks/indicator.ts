import { makeFile } from './make-file';
import type { Tasks } from './task';

export const indicatorTasks: Tasks<'indicator.export'> = {
  async 'indicator.export'(context, { name, group }) {
    const today = context.app.today();
    const { indicator, rows } = await context.ask('indicator.records', { name, group });
    const part = group === null ? null : (indicator.groups.find(({ key }) => key === group)?.label ?? group);
    const file = `${indicator.label}${part === null ? '' : `-${part.replace('|', '-')}`}-${today}.xlsx`;
    const input = { title: indicator.label, part, source: indicator.source, date: today, rows };
    return makeFile(context, file, 'figureList', input);
  },
};
