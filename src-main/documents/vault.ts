import { BOX_BYTES, boxed, unboxed } from '../crypto/box';
import { Fault } from '../domain/fault';

/** What a locked file begins with; one that does not is a file as it came. */
const MAGIC = Buffer.from('KEPULOCK');
/** So much longer is a file when it is locked. */
export const LOCK_BYTES = MAGIC.length + BOX_BYTES;

/**
 * Files on their way in or out lie locked on the disk, by a key that main makes at every start and keeps in memory alone:
 * a workbook of telephone numbers must not be found in a temporary folder.
 * @param key 64 hex digits
 */
export const locked = (bytes: Uint8Array, key: string): Buffer =>
  Buffer.concat([MAGIC, boxed(bytes, Buffer.from(key, 'hex'))]);

/** The bytes of a file, locked or not. Throws `file.unreadable` for one that was altered, or locked by another start. */
export function unlocked(bytes: Buffer, key: string | null): Buffer {
  if (key === null || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return bytes;
  const plain = unboxed(bytes.subarray(MAGIC.length), Buffer.from(key, 'hex'));
  if (plain) return plain;
  throw new Fault('file.unreadable', '临时文件已被改动，不能读取；请重新选择或重新生成。');
}
