import { Fault } from '../../domain/fault';
import { SIGNING_KEY, signingKey } from '../reads/signing-key';
import type { Commands } from '../work';

/** The key that signs verification codes: made once, so that every certificate ever printed can be checked. */
export const signingKeyCommands: Commands<'code.keepKey'> = {
  'code.keepKey': async (work, { publicKey, privateKey }) => {
    if (await signingKey(work)) throw new Fault('record.duplicate', '签名密钥已经有了，不能再换。');
    work.add('signingKey', { id: SIGNING_KEY, publicKey, values: { privateKey } });
    return {};
  },
};
