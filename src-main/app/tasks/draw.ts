import { randomBytes } from 'node:crypto';
import type { Tasks } from './task';

export const drawTasks: Tasks<'draw.fix' | 'draw.save'> = {
  'draw.fix'(context, { round, plan }) {
    const random = randomBytes(32).toString('hex');
    return context.run('draw.keep', { round, plan, random }, context.call.id);
  },

  async 'draw.save'(context, { draw }) {
    const record = await context.ask('draw.record', { draw });
    const name = `${record.plan.round}-评委抽取记录.json`;
    const output = context.app.files.place(name);
    await context.app.files.write(output, Buffer.from(`${JSON.stringify(record, null, 2)}\n`));
    return context.app.files.made(output, name, context.session.user.id);
  },
};
