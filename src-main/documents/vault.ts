import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Fault } from '../domain/fault';

/** What a locked file begins with; one that does not is a file as it came. */
const MAGIC = Buffer.from('KEPULOCK');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** So much longer is a file when it is locked. */
export const LOCK_BYTES = MAGIC.length + NONCE_BYTES + TAG_BYTES;

/**
 * Files on their way in or out lie locked on the disk (AES-256-GCM), by a key that main makes at every start and keeps
 * in memory alone: a workbook of telephone numbers must not be found in a temporary folder.
 * @param key 64 hex digits
 */
export function locked(bytes: Uint8Array, key: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'hex'), nonce);
  return Buffer.concat([MAGIC, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** The bytes of a file, locked or not. Throws `file.unreadable` for one that was altered, or locked by another start. */
export function unlocked(bytes: Buffer, key: string | null): Buffer {
  if (key === null || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return bytes;
  const nonce = bytes.subarray(MAGIC.length, MAGIC.length + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'hex'), nonce);
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(MAGIC.length + NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw new Fault('file.unreadable', '临时文件已被改动，不能读取；请重新选择或重新生成。');
  }
}
