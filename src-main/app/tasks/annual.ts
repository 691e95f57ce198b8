import { makeFile } from './make-file';
import type { Tasks } from './task';

export const annualTasks: Tasks<'annual.export'> = {
  async 'annual.export'(context, { year }) {
    const report = await context.ask('annual.view', { year, today: context.app.today() });
    return makeFile(context, `${year}年度数据表-${report.today}.xlsx`, 'annualBook', report);
  },
};
