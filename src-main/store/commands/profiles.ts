import { Fault } from '../../domain/fault';
import { profileName } from '../../domain/honours/overprint';
import { comparisonKey } from '../../domain/identity/text';
import type { Commands } from '../work';

/** Profiles of overprinting: one for a printer, tray and stock. */
export const profileCommands: Commands<'profile.save' | 'profile.remove'> = {
  'profile.save': async (work, { id, rev, profile }) => {
    const key = comparisonKey(profileName(profile));
    const twin = (await work.all('profile')).find((row) => row.id !== id && comparisonKey(profileName(row)) === key);
    if (twin)
      throw new Fault('record.duplicate', `“${profileName(profile)}”已有套打校准，请改那一条。`, {
        path: 'profile.printer',
      });
    if (id === null) {
      const added = work.add('profile', { id: work.newId('profile'), ...profile });
      return { id: added.id, rev: added.rev };
    }
    const stored = await work.current('profile', id, rev);
    return { id, rev: work.put('profile', { ...stored, ...profile }).rev };
  },

  'profile.remove': async (work, { id, rev }) => {
    await work.current('profile', id, rev);
    work.remove('profile', id);
    return {};
  },
};
