import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG = { authTagLength: 16 };
/** So much longer is a box than what lies in it. */
export const BOX_BYTES = NONCE_BYTES + TAG.authTagLength;

/**
 * The nonce, what is sealed, the tag: AES-256-GCM, another box at every call.
 * @param key 32 bytes
 */
export function boxed(bytes: Uint8Array, key: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, TAG);
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** What lies in a box; null when it was altered, or locked by another key. */
export function unboxed(box: Uint8Array, key: Uint8Array): Buffer | null {
  try {
    const decipher = createDecipheriv(CIPHER, key, box.subarray(0, NONCE_BYTES), TAG);
    decipher.setAuthTag(box.subarray(-TAG.authTagLength));
    return Buffer.concat([decipher.update(box.subarray(NONCE_BYTES, -TAG.authTagLength)), decipher.final()]);
  } catch {
    return null;
  }
}
