import { randomBytes } from 'node:crypto';
import { keepFile } from './make-file';
import type { Tasks } from './task';

export const drawTasks: Tasks<'draw.fix' | 'draw.save'> = {
  'draw.fix'(context, { round, plan }) {
    const random = randomBytes(32).toString('hex');
    return context.run('draw.keep', { round, plan, random }, context.call.id);
  },

  async 'draw.save'(context, { draw }) {
    const record = await context.ask('draw.record', { draw });
    const name = `${record.plan.round}-评委抽取记录.json`;
    return keepFile(context, name, Buffer.from(`${JSON.stringify(record, null, 2)}\n`));
  },
};
