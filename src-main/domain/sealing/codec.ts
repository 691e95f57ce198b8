import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Json } from '../fault';
import { encrypt } from './aead';

/** Bytes of a data key, which is handed about as hex. */
export const KEY_BYTES = 32;
const NONCE_BYTES = 24;
const SHAPE = /^kepu1:[A-Za-z]+:[A-Za-z0-9+/]{54,}={0,2}$/;
const MARK = 'kepu1:';
/** Values whose sealed text is remembered: those of a large import, and what a change of a record keeps. */
const REMEMBERED = 30_000;

/** Does the text have the shape of a sealed value? Whether it is one, only the key can tell. */
export const looksSealed = (text: string): boolean => text.startsWith(MARK) && SHAPE.test(text);

/** Turns values into text that says nothing without the data key, and back. */
export interface Codec {
  /** The same value of the same kind always gives the same text. */
  seal(kind: string, value: Json): string;
  /** What was sealed with this key; any other text is somebody's own words and comes back as it is. */
  open(text: string): Json;
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/**
 * XChaCha20-Poly1305 whose nonce is made of the value: HMAC-SHA256 by a second key over kind and value, its first 24
 * bytes. Thereby equal values have equal texts (equality is kept, an import repeated is the same, a replay gives the
 * same entry) and two different values never share a nonce. Both keys come from the data key by HKDF-SHA256. The kind
 * stands in front of the text and is authenticated with it.
 * @param key 64 hex digits
 */
export function createCodec(key: string): Codec {
  const data = hexToBytes(key);
  const derived = (purpose: string) => hkdf(sha256, data, undefined, utf8ToBytes(`kepu-desk ${purpose}`), KEY_BYTES);
  const cipherKey = derived('seal');
  const nonceMaker = hmac.create(sha256, derived('nonce'));
  const making = nonceMaker.clone();
  const digest = new Uint8Array(nonceMaker.outputLen);
  const remembered = new Map<string, string>();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  return {
    seal(kind, value) {
      const prefix = `${MARK}${kind}:`;
      const text = JSON.stringify(value);
      const known = remembered.get(prefix + text);
      if (known !== undefined) return known;
      const context = utf8ToBytes(prefix);
      const plain = utf8ToBytes(text);
      nonceMaker._cloneInto(making).update(context).update(plain).digestInto(digest);
      const nonce = digest.slice(0, NONCE_BYTES);
      const sealed = encrypt(cipherKey, nonce, context, plain);
      const bytes = new Uint8Array(NONCE_BYTES + sealed.length);
      bytes.set(nonce);
      bytes.set(sealed, NONCE_BYTES);
      if (remembered.size >= REMEMBERED) remembered.clear();
      const made = prefix + toBase64(bytes);
      remembered.set(prefix + text, made);
      return made;
    },
    open(text) {
      if (!looksSealed(text)) return text;
      const body = text.indexOf(':', MARK.length) + 1;
      const bytes = fromBase64(text.slice(body));
      const context = utf8ToBytes(text.slice(0, body));
      try {
        const cipher = xchacha20poly1305(cipherKey, bytes.subarray(0, NONCE_BYTES), context);
        return JSON.parse(decoder.decode(cipher.decrypt(bytes.subarray(NONCE_BYTES)))) as Json;
      } catch {
        return text;
      }
    },
  };
}
