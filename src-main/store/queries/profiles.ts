import { profileName } from '../../domain/honours/overprint';
import type { Queries } from '../work';

export const profileQueries: Queries<'profile.list'> = {
  'profile.list': async (read) =>
    (await read.all('profile')).sort((a, b) => (profileName(a) < profileName(b) ? -1 : 1)),
};
