import { makeFile } from './make-file';
import type { Tasks } from './task';

export const feeTasks: Tasks<'fee.sheet'> = {
  async 'fee.sheet'(context, { round, sensitive }) {
    const data = await context.ask('paper.fees', { round, sensitive });
    // On record before the file exists, as every export with sensitive fields.
    if (sensitive) await context.note('fee.noteSheet', { round, rows: data.rows.length });
    const name = `${data.title}-专家劳务费发放表.xlsx`;
    return makeFile(context, name, 'feeBook', { ...data, today: context.app.today() });
  },
};
