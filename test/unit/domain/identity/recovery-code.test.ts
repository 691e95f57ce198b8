import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RECOVERY_BYTES, readRecoveryCode, recoveryCode } from '../../../../src-main/domain/identity/recovery-code';

const bytes = fc.uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES });

test('a printed code is not read back, or holds characters that are taken for each other', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = recoveryCode(random);
      expect(code).toMatch(/^([2-9A-HJ-NP-Z]{5}-){4}[2-9A-HJ-NP-Z]{5}$/);
      expect(readRecoveryCode(code)).toBe(code);
      expect(readRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
    }),
  );
});

test('one wrong character is not noticed before the key is tried', () => {
  const alphabet = [...'23456789ABCDEFGHJKLMNPQRSTUVWXYZ'];
  fc.assert(
    fc.property(bytes, fc.nat(24), fc.constantFrom(...alphabet), (random, at, wrong) => {
      const code = recoveryCode(random).replaceAll('-', '');
      const typed = code.slice(0, at) + wrong + code.slice(at + 1);
      expect(readRecoveryCode(typed) === null).toBe(typed !== code);
    }),
  );
  expect(readRecoveryCode('')).toBe(null);
  expect(readRecoveryCode(`${recoveryCode(new Uint8Array(24))}2`)).toBe(null);
});
