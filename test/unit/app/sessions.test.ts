import { expect, test } from 'vitest';
import { hashPassword, passwordMatches } from '../../../src-main/app/passwords';
import { IDLE_MS, Sessions } from '../../../src-main/app/sessions';

const user = { id: 'user-1', account: 'jingban', name: '李经办', role: 'staff' as const };

function opened() {
  let clock = 0;
  const told: string[] = [];
  const sessions = new Sessions(
    (session) => told.push(session.token),
    () => clock,
  );
  return { sessions, told, pass: (ms: number) => (clock += ms) };
}

test('nobody at the keyboard for 15 minutes locks, a touch before that does not (bug: never, or in the middle of work)', () => {
  const { sessions, told, pass } = opened();
  const session = sessions.begin(user);
  pass(IDLE_MS);
  sessions.touch(session);
  pass(IDLE_MS);
  sessions.lockIdle();
  expect(session.locked).toBe(false);
  pass(1);
  sessions.lockIdle();
  expect([session.locked, told]).toEqual([true, [session.token]]);
});

test('a locked session is not woken by a touch (bug: moving the mouse unlocks)', () => {
  const { sessions, told, pass } = opened();
  const session = sessions.begin(user);
  sessions.lock(session);
  sessions.touch(session);
  pass(1);
  sessions.lockIdle();
  expect([session.locked, told.length]).toEqual([true, 1]);
  sessions.unlock(session);
  sessions.lockIdle();
  expect(session.locked).toBe(false);
});

test('a new password ends every session of its account and of no other (bug: a thief stays signed in)', () => {
  const { sessions } = opened();
  const [first, second] = [sessions.begin(user), sessions.begin(user)];
  const other = sessions.begin({ ...user, id: 'user-2' });
  sessions.endAllOf(user.id);
  expect([first, second, other].map((session) => sessions.find(session.token))).toEqual([undefined, undefined, other]);
});

test('a password is known again by its text alone, in either Unicode form (bug: 密码 with é typed another way fails)', async () => {
  const stored = await hashPassword('Caf\u00e9-密码');
  expect(await passwordMatches('Cafe\u0301-密码', stored)).toBe(true);
  expect(await passwordMatches('Cafe-密码', stored)).toBe(false);
  expect(await hashPassword('Caf\u00e9-密码')).not.toBe(stored);
});
