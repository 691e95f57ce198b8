import type { SigningKeyRow } from '../schema';
import type { Reader } from '../work';

/** There is one in a store. */
export const SIGNING_KEY = 'signing-key';

/** The key that signs verification codes, once it was made. */
export const signingKey = (read: Reader): Promise<SigningKeyRow | undefined> => read.get('signingKey', SIGNING_KEY);
