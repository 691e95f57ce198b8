import { SIGNING_KEY } from '../commands/signing-key';
import type { Queries } from '../work';

export const signingKeyQueries: Queries<'code.key' | 'certificate.publicKey'> = {
  'code.key': async (read) => {
    const row = await read.get('signingKey', SIGNING_KEY);
    return { key: row ? { publicKey: row.publicKey, privateKey: row.values.privateKey } : null };
  },
  'certificate.publicKey': async (read) => ({
    publicKey: (await read.get('signingKey', SIGNING_KEY))?.publicKey ?? null,
  }),
};
