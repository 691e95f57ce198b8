import { profileName } from '../../domain/honours/overprint';
import { makeFile } from './make-file';
import type { Tasks } from './task';

export const overprintTasks: Tasks<'profile.sheet'> = {
  'profile.sheet'(context, { profile, correction }) {
    const job = { profile, correction, date: context.app.today() };
    return makeFile(context, `套打校准页-${profileName(profile)}.pdf`, 'calibration', job);
  },
};
