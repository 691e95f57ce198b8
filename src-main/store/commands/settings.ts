import type { RegisterName } from '../../domain/registers';
import type { ChoicesKey } from '../../domain/registers/choice-rows';
import type { SettingRow } from '../schema';
import type { Commands, Work } from '../work';

type SettingName = 'offices' | 'sample' | 'units' | 'feeTable' | `shipped:${RegisterName}` | ChoicesKey;

/** Sets a single value of the office. */
export async function setSetting(work: Work, id: SettingName, value: SettingRow['value']): Promise<void> {
  const stored = await work.get('setting', id);
  if (stored) work.put('setting', { ...stored, value });
  else work.add('setting', { id, value });
}

export const settingsCommands: Commands<'settings.setOffices' | 'settings.setUnits'> = {
  'settings.setOffices': async (work, offices) => {
    await setSetting(work, 'offices', offices);
    return {};
  },

  'settings.setUnits': async (work, { units }) => {
    await setSetting(work, 'units', units);
    return {};
  },
};
