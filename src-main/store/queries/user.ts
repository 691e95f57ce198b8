import { accountKey } from '../../domain/identity/account';
import type { Queries } from '../work';

export const userQueries: Queries<'user.list' | 'user.credentials' | 'user.any'> = {
  'user.list': async (read) =>
    (await read.all('user'))
      .sort((a, b) => (a.account < b.account ? -1 : 1))
      .map((user) => {
        const { id, account, name, role, rev, disabled, blockedUntil } = user;
        return { id, account, name, role, rev, disabled, blockedUntil };
      }),

  'user.credentials': async (read, input) => {
    const account = accountKey(input.account);
    const user = (await read.all('user')).find((each) => each.account === account);
    if (!user) return null;
    const { id, name, role, password, disabled, blockedUntil } = user;
    return { id, account, name, role, password, disabled, blockedUntil };
  },

  'user.any': async (read) => ({ any: (await read.all('user')).length > 0 }),
};
