import { randomBytes } from 'node:crypto';
import { keepFile } from './make-file';
import type { Tasks } from './task';

/** What a lot or a draw is made from: no page, and so no person at the desk, chooses it. */
const randomSeed = (): string => randomBytes(32).toString('hex');

export const drawTasks: Tasks<'round.lot' | 'draw.fix' | 'draw.save'> = {
  'round.lot'(context, { round, rev }) {
    return context.run('lot.keep', { round, rev, seed: randomSeed() }, context.call.id);
  },

  'draw.fix'(context, { round, plan }) {
    return context.run('draw.keep', { round, plan, random: randomSeed() }, context.call.id);
  },

  async 'draw.save'(context, { draw }) {
    const record = await context.ask('draw.record', { draw });
    const name = `${record.plan.round}-评委抽取记录.json`;
    return keepFile(context, name, Buffer.from(`${JSON.stringify(record, null, 2)}\n`));
  },
};
