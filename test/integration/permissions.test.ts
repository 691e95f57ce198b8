import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CallName, contract } from '../../src-main/api/contract';
import type { Caller } from '../../src-main/api/rpc';
import type { Core } from '../../src-main/app/core';
import { Fault } from '../../src-main/domain/fault';
import { may, ROLES, type Role } from '../../src-main/domain/permissions';
import { desk, newPlace, PASSWORD, setUp, signedIn, startProgram } from '../support/program';

const names = (Object.keys(contract) as CallName[]).filter((name) => contract[name].permission !== 'public');

let core: Core;
const logged: string[] = [];

/** The code of the fault that the call ends with; null: it was carried out. The input is empty on purpose. */
async function codeOf(caller: Caller, name: string): Promise<string | null> {
  return caller.call(name as 'app.state', {}).then(
    () => null,
    (error) => (error instanceof Fault ? error.code : String(error)),
  );
}

beforeAll(async () => {
  core = await startProgram(await newPlace('roles'), { log: (what) => logged.push(what) });
  await setUp(core, ROLES);
});
afterAll(() => core.close());

describe('who may call what', () => {
  test('without a sign-in nothing but the public calls answers (bug: a call that forgot to ask)', async () => {
    const caller = desk(core);
    for (const name of names) expect([name, await codeOf(caller, name)]).toEqual([name, 'session.none']);
  });

  test.each(ROLES)(
    '%s is refused exactly what the table does not grant (bug: a right enforced on the screen only)',
    async (role) => {
      const caller = await signedIn(core, role);
      const refused = new Set<string>();
      for (const name of names) if ((await codeOf(caller, name)) === 'permission.denied') refused.add(name);
      expect([...refused]).toEqual(names.filter((name) => !may(role, contract[name].permission)));
    },
  );

  test('an administrator touches neither rounds nor marks, an auditor only the journal and files of their own (bug: a right granted too freely)', () => {
    const rights = (role: Role) =>
      names.filter((name) => contract[name].kind !== 'query' && may(role, contract[name].permission));
    const scoring = names.filter((name) =>
      /^(ballot|objection|draw|seat)\.|^round\.(create|collect|decide|publish)/.test(name),
    );
    expect(rights('administrator').filter((name) => scoring.includes(name))).toEqual([]);
    expect(rights('auditor')).toEqual([
      'session.changePassword',
      'keys.recover',
      'files.save',
      'files.chooseFolder',
      'files.showFolder',
      'files.print',
      'files.open',
      'settings.storage',
      'settings.fonts',
      'journal.verify',
    ]);
  });

  test('a locked session answers nothing but its unlocking (bug: calls pass behind the lock screen)', async () => {
    const caller = await signedIn(core, 'staff');
    await caller.call('session.lock', {});
    for (const name of names) expect([name, await codeOf(caller, name)]).toEqual([name, 'session.locked']);
    await caller.call('session.unlock', { password: PASSWORD });
    expect((await caller.call('app.state', {})).phase).toBe('ready');
  });

  test('a name that JavaScript knows but the contract does not is unknown, and put on record (bug: constructor is callable)', async () => {
    const caller = await signedIn(core, 'staff');
    for (const name of ['constructor', '__proto__', 'user.credentials', 'setup.install', 'import.store'])
      expect([name, await codeOf(caller, name)]).toEqual([name, 'call.unknown']);
    expect(logged).toContain('refused constructor: call.unknown');
  });
});
