import { safeStorage } from 'electron';
import type { Keeper } from '../../app/keys/key-ring';

/**
 * The keyring of the system (DPAPI, Keychain, libsecret, KWallet); null where there is none. On Linux without a keyring
 * Chromium wraps with a password that everybody knows (`basic_text`): that keeps nothing, so it counts as none, and the
 * accounts' passwords keep the key instead. To be called when Electron is ready.
 */
export function systemKeeper(): Keeper | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()))
    return null;
  return {
    wrap: (secret) => safeStorage.encryptString(secret).toString('base64'),
    unwrap: (wrapped) => safeStorage.decryptString(Buffer.from(wrapped, 'base64')),
  };
}
