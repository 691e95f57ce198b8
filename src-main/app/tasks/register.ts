import { Fault } from '../../domain/fault';
import { may } from '../../domain/permissions';
import { registerOf } from '../../domain/registers';
import type { Tasks } from './task';

export const registerTasks: Tasks<'register.export' | 'register.template' | 'register.reveal'> = {
  async 'register.export'(context, { sensitive, ...list }) {
    const { app, session, call } = context;
    if (sensitive && !may(session.user.role, 'register.sensitive'))
      throw new Fault('permission.denied', '当前账号不能导出手机等敏感内容，请不选“含敏感字段”再导出。');
    const { rows, names } = await context.ask('register.rows', { ...list, sensitive });
    // On record before the file exists: an export that nobody knows of is worse than one that was not finished.
    if (sensitive) await context.run('register.noteExport', { register: list.register, rows: rows.length }, call.id);
    const name = `${registerOf(list.register).label}台账-${app.today()}.xlsx`;
    const output = app.files.place(name);
    const input = { register: list.register, rows, names, sensitive };
    await app.documents.run('registerExport', input, { output, signal: call.signal, onProgress: call.progress });
    return app.files.made(output, name, session.user.id);
  },

  async 'register.reveal'(context, asked) {
    await context.run('register.noteReveal', asked, context.call.id);
    return context.ask('register.value', asked);
  },

  async 'register.template'(context, { register }) {
    const { app, session } = context;
    const references: Record<string, { value: string; label: string }[]> = {};
    for (const field of Object.values(registerOf(register).fields)) {
      if (field.to === undefined || references[field.to]) continue;
      const options = await context.ask('register.options', { register: field.to as typeof register });
      references[field.to] = options.filter((option) => option.current);
    }
    const name = `${registerOf(register).label}填报模板.xlsx`;
    const output = app.files.place(name);
    await app.documents.run('registerTemplate', { register, references }, { output, signal: context.call.signal });
    return app.files.made(output, name, session.user.id);
  },
};
