import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BOX_BYTES, boxed, unboxed } from '../../../src-main/crypto/box';

const key = randomBytes(32);
const plain = Buffer.from('13800138000');

test('what was put in comes out, whatever it is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const box = boxed(bytes, key);
      expect(box.length).toBe(bytes.length + BOX_BYTES);
      expect(unboxed(box, key)).toEqual(Buffer.from(bytes));
    }),
  );
});

test('a box that was altered at any byte, cut short or locked by another key is not opened', () => {
  const box = boxed(plain, key);
  for (const [at, byte] of box.entries()) {
    const altered = Buffer.from(box);
    altered[at] = byte ^ 1;
    expect(unboxed(altered, key)).toBeNull();
    // The tag of a box that was cut would be shorter: fewer bytes to guess.
    expect(unboxed(box.subarray(0, at), key)).toBeNull();
  }
  expect(unboxed(box, randomBytes(32))).toBeNull();
});

test('equal bytes lie in other boxes: nobody sees that two files are the same', () => {
  expect(boxed(plain, key).equals(boxed(plain, key))).toBe(false);
});
