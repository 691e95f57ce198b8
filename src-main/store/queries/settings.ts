import { officesOf } from '../reads/offices';
import { unitsOf } from '../reads/units';
import type { Queries } from '../work';

export const settingsQueries: Queries<'settings.offices' | 'settings.units'> = {
  'settings.offices': async (read) => {
    const sample = await read.get('setting', 'sample');
    return { ...(await officesOf(read)), sample: sample?.value === true };
  },

  'settings.units': (read) => unitsOf(read),
};
