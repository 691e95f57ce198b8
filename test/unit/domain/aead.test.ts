import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encrypt } from '../../../src-main/domain/sealing/aead';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

test('a value is sealed otherwise than the library opens it, at some length of value or context', () => {
  fc.assert(
    fc.property(
      bytes(32),
      bytes(24),
      fc.uint8Array({ maxLength: 40 }),
      fc.uint8Array({ maxLength: 200 }),
      (key, nonce, context, plain) => {
        const expected = xchacha20poly1305(key, nonce, context).encrypt(plain);
        expect([...encrypt(key, nonce, context, plain)]).toEqual([...expected]);
      },
    ),
  );
});
