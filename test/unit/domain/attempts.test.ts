import { expect, test } from 'vitest';
import { afterAttempt, isBlocked } from '../../../src-main/domain/attempts';

const AT = '2026-11-02T01:00:00.000Z';

// A block after four or six, one that never ends, or one that a right password in between does not prevent.
test('five wrong ones in a row block for a quarter of an hour, then five more are given', () => {
  let state = { failures: 0, blockedUntil: null as string | null };
  for (const right of [false, false, true, false, false, false, false]) state = afterAttempt(state, right, AT);
  expect(state).toEqual({ failures: 4, blockedUntil: null });
  state = afterAttempt(state, false, AT);
  expect(state).toEqual({ failures: 0, blockedUntil: '2026-11-02T01:15:00.000Z' });
  expect([AT, '2026-11-02T01:14:59.999Z', '2026-11-02T01:15:00.000Z'].map((at) => isBlocked(state, at))).toEqual([
    true,
    true,
    false,
  ]);
});
