import { sha256 as short } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Up to so many bytes the way to the browser's hash and back takes longer than the hash itself. */
const SHORT = 32_768;

/** SHA-256 (hex). Much is hashed by the browser, which is ten times as fast as any script. */
export function sha256(bytes: Uint8Array<ArrayBuffer>): string | Promise<string> {
  if (bytes.length <= SHORT) return bytesToHex(short(bytes));
  return crypto.subtle.digest('SHA-256', bytes).then((digest) => bytesToHex(new Uint8Array(digest)));
}
