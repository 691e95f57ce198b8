import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../src-main/api/rpc';
import type { Core } from '../../src-main/app/core';
import { desk, newPlace, PASSWORD, setUp, signedIn, startProgram } from '../support/program';
import { faultOf } from './office';

let core: Core;
let administrator: Caller;

beforeAll(async () => {
  core = await startProgram(await newPlace('ended'));
  await setUp(core, ['administrator', 'staff', 'reviewer']);
  administrator = await signedIn(core, 'administrator');
});
afterAll(() => core.close());

async function accountOf(name: string) {
  const user = (await administrator.call('user.list', {})).find(({ account }) => account === name);
  if (!user) throw new Error(`no account ${name}`);
  return user;
}

const codeOf = async (work: Promise<unknown>) => (await faultOf(work)).code;

test('whoever is signed in goes on working after the account was disabled', async () => {
  const staff = await signedIn(core, 'staff');
  const { id, rev } = await accountOf('staff');
  await administrator.call('user.enable', { id, rev, enabled: false });
  expect((await staff.call('app.state', {})).phase).toBe('login');
  expect(await codeOf(staff.call('register.options', { register: 'district' }))).toBe('session.none');
  expect(await codeOf(staff.call('session.unlock', { password: PASSWORD }))).toBe('session.none');
  expect(await codeOf(signedIn(core, 'staff'))).toBe('login.wrong');
  const again = await accountOf('staff');
  await administrator.call('user.enable', { id, rev: again.rev, enabled: true });
  expect((await (await signedIn(core, 'staff')).call('app.state', {})).phase).toBe('ready');
});

test('whoever is signed in goes on working after the password was reset, or a second page after signing out', async () => {
  const first = desk(core);
  const { token } = await first.call('session.login', { account: 'reviewer', password: PASSWORD });
  const second = desk(core);
  await second.call('session.resume', { token });
  await first.call('session.logout', {});
  expect((await second.call('app.state', {})).phase).toBe('login');
  const other = await signedIn(core, 'reviewer');
  await administrator.call('user.resetPassword', { id: (await accountOf('reviewer')).id, password: `${PASSWORD}-新` });
  expect((await other.call('app.state', {})).phase).toBe('login');
  expect(await codeOf(other.call('register.options', { register: 'district' }))).toBe('session.none');
});

test('an end to a block from wrong passwords ends the session that is open', async () => {
  const staff = await signedIn(core, 'staff');
  const { id, rev } = await accountOf('staff');
  await administrator.call('user.enable', { id, rev, enabled: true });
  expect((await staff.call('app.state', {})).phase).toBe('ready');
});

test('many wrong passwords at once, on many pages, are looked at beyond the fifth', async () => {
  const codes = await Promise.all(Array.from({ length: 8 }, () => codeOf(signedIn(core, 'staff', 'not the password'))));
  expect(codes.toSorted()).toEqual([...Array(3).fill('login.blocked'), ...Array(5).fill('login.wrong')]);
  expect(await codeOf(signedIn(core, 'staff'))).toBe('login.blocked');
});
