import { Fault } from '../../domain/fault';
import type { Queries } from '../work';
import { unitsOf } from './units';

export const settingsQueries: Queries<'settings.offices' | 'settings.units'> = {
  'settings.offices': async (read) => {
    const [offices, sample] = await read.getMany('setting', ['offices', 'sample']);
    if (typeof offices?.value !== 'object' || !('docPrefix' in offices.value)) {
      throw new Fault('record.missing', '还没有填写主办单位，请先完成首次设置。');
    }
    return { ...offices.value, sample: sample?.value === true };
  },

  'settings.units': (read) => unitsOf(read),
};
