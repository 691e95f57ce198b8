import { REGISTER_NAMES, registerOf } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import { statusOfDay } from '../../domain/registers/status-rules';
import { missingShipped } from '../reads/missing-shipped';
import type { Queries, Reader } from '../work';

async function dayBringsChange(read: Reader, today: string): Promise<boolean> {
  for (const name of REGISTER_NAMES) {
    const register = registerOf(name);
    if (!register.statusRules) continue;
    const rows: RegisterRecord[] = await read.all(name);
    if (rows.some((row) => statusOfDay(register, row, today) !== null)) return true;
  }
  return false;
}

export const programQueries: Queries<'program.due'> = {
  'program.due': async (read, { shipped }, { today }) => {
    const setUp = (await read.all('user')).length > 0;
    if (!setUp) return { ready: false, due: false };
    const due = (await missingShipped(read, shipped)).length > 0 || (await dayBringsChange(read, today));
    return { ready: true, due };
  },
};
