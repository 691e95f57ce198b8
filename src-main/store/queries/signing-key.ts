import { signingKey } from '../reads/signing-key';
import type { Queries } from '../work';

export const signingKeyQueries: Queries<'code.key' | 'certificate.publicKey'> = {
  'code.key': async (read) => {
    const row = await signingKey(read);
    return { key: row ? { publicKey: row.publicKey, privateKey: row.values.privateKey } : null };
  },
  'certificate.publicKey': async (read) => ({
    publicKey: (await signingKey(read))?.publicKey ?? null,
  }),
};
