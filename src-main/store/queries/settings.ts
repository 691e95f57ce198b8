import type { Queries } from '../work';
import { officesOf } from './offices';
import { unitsOf } from './units';

export const settingsQueries: Queries<'settings.offices' | 'settings.units'> = {
  'settings.offices': async (read) => {
    const sample = await read.get('setting', 'sample');
    return { ...(await officesOf(read)), sample: sample?.value === true };
  },

  'settings.units': (read) => unitsOf(read),
};
