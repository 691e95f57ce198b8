import { sha256 as short } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Up to so many characters the way to the browser's hash and back takes longer than the hash itself. */
const SHORT = 16_384;

/** SHA-256 (hex) of the text. A long one is hashed by the browser, which is ten times as fast as any script. */
export function sha256(text: string): string | Promise<string> {
  const bytes = utf8ToBytes(text);
  if (text.length <= SHORT) return bytesToHex(short(bytes));
  return crypto.subtle.digest('SHA-256', bytes).then((digest) => bytesToHex(new Uint8Array(digest)));
}
