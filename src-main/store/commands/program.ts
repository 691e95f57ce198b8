import { REGISTER_NAMES, registerOf } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import { statusLabel } from '../../domain/registers/labels';
import { mergeValues } from '../../domain/registers/merge';
import { statusOfDay } from '../../domain/registers/status-rules';
import { missingShipped } from '../reads/missing-shipped';
import type { Commands, Work } from '../work';
import { Intake } from './intake';
import { setSetting } from './settings';

/** Moves every record to the status that the day has brought, and answers how many and why. */
async function moveByDay(work: Work): Promise<{ count: number; reasons: Set<string> }> {
  const reasons = new Set<string>();
  let count = 0;
  for (const name of REGISTER_NAMES) {
    const register = registerOf(name);
    if (!register.statusRules) continue;
    const rows: RegisterRecord[] = await work.all(name);
    for (const row of rows) {
      const brought = statusOfDay(register, row, work.today);
      if (brought === null) continue;
      const label = statusLabel(register, brought.to);
      reasons.add(`${register.label}状态按期限转为“${label}”`);
      // When it was last looked after does not change by this.
      work.put(name, { ...row, status: brought.to });
      count += 1;
    }
  }
  return { count, reasons };
}

export const programCommands: Commands<'program.tend'> = {
  'program.tend': async (work, { shipped }) => {
    const reasons = new Set<string>();
    let count = 0;
    for (const { register: name, records } of await missingShipped(work, shipped)) {
      const intake = await Intake.open(work, name, new Set());
      for (const values of records) intake.take(null, mergeValues(registerOf(name), null, values));
      await intake.close();
      await setSetting(work, `shipped:${name}`, true);
      reasons.add(`装入随程序附带的${registerOf(name).label}`);
      count += records.length;
    }
    const moved = await moveByDay(work);
    work.because([...reasons, ...moved.reasons].join('；'));
    return { count: count + moved.count };
  },
};
