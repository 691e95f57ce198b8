import type { Tasks } from './task';

export const indicatorTasks: Tasks<'indicator.export'> = {
  async 'indicator.export'(context, { name, group }) {
    const { app, session, call } = context;
    const { indicator, rows } = await context.ask('indicator.records', { name, group });
    const part = group === null ? null : (indicator.groups.find(({ key }) => key === group)?.label ?? group);
    const file = `${indicator.label}${part === null ? '' : `-${part.replace('|', '-')}`}-${app.today()}.xlsx`;
    const output = app.files.place(file);
    const input = { title: indicator.label, part, source: indicator.source, date: app.today(), rows };
    await app.documents.run('figureList', input, { output, signal: call.signal, onProgress: call.progress });
    return app.files.made(output, file, session.user.id);
  },
};
