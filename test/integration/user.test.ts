import { beforeEach, expect, test } from 'vitest';
import type { Harness } from '../store-harness';
import { faultOf, openOffice } from './office';

let harness: Harness;
beforeEach(async () => {
  harness = await openOffice();
  harness.as('administrator', '管理员甲');
});

const user = async (account: string) => {
  const found = (await harness.ask('user.list', {})).find((each) => each.account === account);
  if (!found) throw new Error(`no user ${account}`);
  return found;
};
const signIn = async (id: string, success: boolean) => {
  harness.as(null, '登录');
  await harness.run('user.noteSignIn', { id, success });
  harness.as('administrator', '管理员甲');
};
const blockedUntil = async (account: string) =>
  (await harness.ask('user.credentials', { account }))?.blockedUntil ?? null;

test('two accounts that differ in case only', async () => {
  const twin = { account: ' STAFF ', name: '经办乙', role: 'staff' as const, password: 'scrypt$4' };
  expect(await faultOf(harness.run('user.add', twin))).toEqual({
    code: 'record.duplicate',
    message: '账号“staff”已有人使用，请换一个账号。',
    path: 'account',
  });
  expect((await harness.ask('user.credentials', { account: 'Staff' }))?.name).toBe('经办甲');
  expect(await harness.ask('user.credentials', { account: 'nobody' })).toBe(null);
});

test('the password text shown in the list of accounts', async () => {
  expect(Object.keys(await user('staff')).sort()).toEqual(
    ['account', 'blockedUntil', 'disabled', 'id', 'name', 'rev', 'role'].sort(),
  );
});

test('an account blocked before or after the fifth wrong password, or for another time than 15 minutes', async () => {
  const { id } = await user('staff');
  for (const _ of [1, 2, 3, 4]) await signIn(id, false);
  expect(await blockedUntil('staff')).toBe(null);
  await signIn(id, false);
  expect(await blockedUntil('staff')).toBe('2026-11-01T04:15:00.000Z');
  await signIn(id, true);
  expect(await blockedUntil('staff')).toBe(null);
});

test('failures counted over a success in between', async () => {
  const { id } = await user('staff');
  for (const success of [false, false, false, false, true, false]) await signIn(id, success);
  expect(await blockedUntil('staff')).toBe(null);
});

test('a sign-in that leaves no trace, or that changes the revision an administrator is looking at', async () => {
  const { id, rev } = await user('staff');
  await signIn(id, true);
  expect((await user('staff')).rev).toBe(rev);
  harness.as('auditor');
  const [last] = await harness.ask('journal.list', { before: null, limit: 1 });
  expect(last).toEqual({
    seq: 2,
    id: 'command-2',
    at: '2026-11-01T04:00:00.000Z',
    by: '登录',
    command: 'user.noteSignIn',
    reason: '经办甲登录',
    changes: 0,
  });
});

test('a block that outlives a new password or the enabling of the account', async () => {
  const { id } = await user('staff');
  const block = async () => {
    for (const _ of [1, 2, 3, 4, 5]) await signIn(id, false);
  };
  await block();
  await harness.run('user.setPassword', { id, password: 'scrypt$5' });
  expect(await harness.ask('user.credentials', { account: 'staff' })).toEqual({
    id,
    account: 'staff',
    name: '经办甲',
    role: 'staff',
    password: 'scrypt$5',
    disabled: false,
    blockedUntil: null,
  });
  await block();
  await harness.run('user.setEnabled', { id, rev: (await user('staff')).rev, enabled: true });
  expect(await blockedUntil('staff')).toBe(null);
});

test('the last administrator disabled, so that nobody can manage accounts any more', async () => {
  const { id, rev } = await user('admin');
  const second = { account: 'admin2', name: '管理员乙', role: 'administrator' as const, password: 'scrypt$6' };
  expect((await faultOf(harness.run('user.setEnabled', { id, rev, enabled: false }))).code).toBe('record.used');
  const other = await harness.run('user.add', second);
  await harness.run('user.setEnabled', { id, rev, enabled: false });
  expect((await faultOf(harness.run('user.setEnabled', { id: other.id, rev: 1, enabled: false }))).code).toBe(
    'record.used',
  );
});

test('an account changed from an old view of it, or by staff', async () => {
  const { id, rev } = await user('staff');
  await harness.run('user.setEnabled', { id, rev, enabled: false });
  expect((await faultOf(harness.run('user.setEnabled', { id, rev, enabled: true }))).code).toBe('record.changed');
  harness.as('staff');
  expect((await faultOf(harness.run('user.setEnabled', { id, rev: rev + 1, enabled: true }))).code).toBe(
    'permission.denied',
  );
});
