import 'fake-indexeddb/auto';
import { mkdir, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Caller } from '../../src-main/api/rpc';
import type { ChainHead } from '../../src-main/api/store-link';
import type { Core } from '../../src-main/app/core';
import type { Keeper } from '../../src-main/app/keys/key-ring';
import { hashPassword } from '../../src-main/app/passwords';
import { type Entry, GENESIS } from '../../src-main/domain/entry';
import { verifyJournal } from '../../src-main/journal/verify';
import { Database } from '../../src-main/store/database';
import { lineOf } from '../support/chain';
import { desk, newPlace, PASSWORD, type Place, setUp, signedIn, startProgram } from '../support/program';
import { baseValues, faultOf, offices } from './office';

const PHONE = '13987654321';
const OTHER_PHONE = '13712345678';
const ROLES = ['administrator', 'staff', 'reviewer'] as const;

const running: Core[] = [];
afterEach(async () => {
  for (const core of running.splice(0)) await core.close();
});

async function start(place: Place, keeper: Keeper | null = null): Promise<Core> {
  const core = await startProgram(place, { keeper });
  running.push(core);
  return core;
}

async function stop(core: Core): Promise<void> {
  running.splice(running.indexOf(core), 1);
  await core.close();
}

const addBase = (caller: Caller, phone: string) =>
  caller.call('register.save', { register: 'base', id: null, rev: 0, values: baseValues(1, { phone }) });

/** Every file of the folder that holds one of the texts, in UTF-8 or UTF-16. */
async function filesWith(folder: string, ...texts: string[]): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const name of names.filter((each) => each.isFile())) {
    const bytes = await readFile(join(name.parentPath, name.name));
    if (texts.some((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))))
      found.push(name.name);
  }
  return found;
}

/** Everything that the database holds, as text. */
async function databaseText(name: string): Promise<string> {
  const database = new Database(name);
  await database.open();
  const rows = await Promise.all(database.tables.map((table) => table.toArray()));
  database.close();
  return JSON.stringify(rows);
}

const phoneOf = async (caller: Caller, id: string) =>
  (await caller.call('register.reveal', { register: 'base', id, field: 'phone' })).value;

test('a telephone number stands readable in database, journal, snapshot or log', async () => {
  const place = await newPlace('sealed');
  const core = await start(place);
  const code = await setUp(core, ROLES);
  const staff = await signedIn(core, 'staff');
  const { id, rev } = await addBase(staff, PHONE);
  await staff.call('register.save', { register: 'base', id, rev, values: { phone: OTHER_PHONE } });
  expect(await phoneOf(staff, id)).toBe(OTHER_PHONE);
  const shown = await staff.call('register.get', { register: 'base', id });
  expect(JSON.stringify(shown)).not.toContain('98765');
  await (await signedIn(core, 'administrator')).call('settings.snapshot', {});
  await stop(core);
  const planted = [PHONE, OTHER_PHONE, code ?? '', (code ?? '').replaceAll('-', ''), PASSWORD];
  expect(await filesWith(place.dataFolder, ...planted)).toEqual([]);
  expect(await filesWith(place.dataFolder, '渝创第1科技馆')).not.toEqual([]);
  const text = await databaseText(place.database);
  for (const each of planted) expect(text).not.toContain(each);
});

test('the value that was shown is not put on record, or its showing is not', async () => {
  const core = await start(await newPlace('sealed'));
  await setUp(core, ROLES);
  const staff = await signedIn(core, 'staff');
  const { id } = await addBase(staff, PHONE);
  expect(await phoneOf(staff, id)).toBe(PHONE);
  const administrator = await signedIn(core, 'administrator');
  expect((await faultOf(phoneOf(administrator, id))).code).toBe('permission.denied');
  const entries = await administrator.call('journal.list', { before: null, limit: 20 });
  const told = entries.filter((entry) => entry.command === 'register.noteReveal');
  expect(told.map(({ by, reason }) => ({ by, reason }))).toEqual([
    { by: 'staff', reason: '查看基地“渝创第1科技馆”的手机' },
  ]);
  expect(JSON.stringify(entries)).not.toContain(PHONE);
});

test('after a restart no password opens the numbers, or one that is wrong does', async () => {
  const place = await newPlace('sealed');
  const first = await start(place);
  await setUp(first, ROLES);
  const { id } = await addBase(await signedIn(first, 'staff'), PHONE);
  await stop(first);

  const core = await start(place);
  expect((await faultOf(signedIn(core, 'staff', '不是这个密码'))).code).toBe('login.wrong');
  const staff = await signedIn(core, 'staff');
  expect((await staff.call('app.state', {})).phase).toBe('ready');
  expect(await phoneOf(staff, id)).toBe(PHONE);
});

test('a password that was changed, set anew or first given no longer opens the numbers', async () => {
  const place = await newPlace('sealed');
  const first = await start(place);
  await setUp(first, ROLES);
  const staff = await signedIn(first, 'staff');
  const { id } = await addBase(staff, PHONE);
  await staff.call('session.changePassword', { current: PASSWORD, next: `${PASSWORD}-新` });
  const administrator = await signedIn(first, 'administrator');
  const users = await administrator.call('user.list', {});
  const reviewer = users.find((user) => user.account === 'reviewer')?.id ?? '';
  await administrator.call('user.resetPassword', { id: reviewer, password: `${PASSWORD}-重置` });
  const added = { account: 'newcomer', name: '新人', role: 'staff' as const, password: `${PASSWORD}-新人` };
  await administrator.call('user.create', added);
  await stop(first);

  for (const [account, password] of [
    ['staff', `${PASSWORD}-新`],
    ['reviewer', `${PASSWORD}-重置`],
    ['newcomer', `${PASSWORD}-新人`],
  ] as const) {
    const core = await start(place);
    const caller = desk(core);
    await caller.call('session.login', { account, password });
    expect(await phoneOf(caller, id)).toBe(PHONE);
    await stop(core);
  }
});

// The password of somebody who has left goes on opening a stolen folder.
test('a disabled account keeps the key, gets it back by a new password, or cannot have it again once enabled', async () => {
  const place = await newPlace('sealed');
  const core = await start(place);
  await setUp(core, ROLES);
  const kept = async () =>
    Object.keys(JSON.parse(await readFile(join(place.dataFolder, 'keys.json'), 'utf8')).accounts).sort();
  const administrator = await signedIn(core, 'administrator');
  const reviewer = async () => {
    const found = (await administrator.call('user.list', {})).find(({ account }) => account === 'reviewer');
    return { id: found?.id ?? '', rev: found?.rev ?? 0 };
  };
  await administrator.call('user.enable', { ...(await reviewer()), enabled: false });
  expect(await kept()).toEqual(['administrator', 'staff']);
  const password = `${PASSWORD}-重置`;
  await administrator.call('user.resetPassword', { id: (await reviewer()).id, password });
  expect(await kept()).toEqual(['administrator', 'staff']);
  await administrator.call('user.enable', { ...(await reviewer()), enabled: true });
  await desk(core).call('session.login', { account: 'reviewer', password });
  expect(await kept()).toEqual(['administrator', 'reviewer', 'staff']);
});

/** A keyring of a system, of one PC and person. */
const system = (pc: string): Keeper => ({
  wrap: (secret) => Buffer.from(`${pc}:${secret}`).toString('hex'),
  unwrap(wrapped) {
    const text = Buffer.from(wrapped, 'hex').toString();
    if (!text.startsWith(`${pc}:`)) throw new Error('wrapped elsewhere');
    return text.slice(pc.length + 1);
  },
});

test('on another PC the numbers stay closed to the recovery code, or open to a wrong or a void one', async () => {
  const place = await newPlace('sealed');
  const first = await start(place, system('a'));
  const code = (await setUp(first, ROLES)) ?? '';
  const { id } = await addBase(await signedIn(first, 'staff'), PHONE);
  await stop(first);

  const moved = await start(place, system('b'));
  const staff = await signedIn(moved, 'staff');
  expect((await staff.call('app.state', {})).phase).toBe('sealed');
  expect((await faultOf(phoneOf(staff, id))).code).toBe('key.closed');
  const swapped = code.endsWith('2') ? '3' : '2';
  expect((await faultOf(staff.call('keys.recover', { code: code.slice(0, -1) + swapped }))).code).toBe('key.wrong');
  expect((await faultOf(staff.call('keys.recover', { code: '' }))).code).toBe('key.wrong');
  await staff.call('keys.recover', { code: code.toLowerCase() });
  expect(await phoneOf(staff, id)).toBe(PHONE);
  const { recoveryCode } = await (await signedIn(moved, 'administrator')).call('keys.renewCode', {});
  await stop(moved);

  // The new PC keeps the key from then on; a third one takes the new code alone.
  const again = await start(place, system('b'));
  expect((await (await signedIn(again, 'staff')).call('app.state', {})).phase).toBe('ready');
  await stop(again);
  const third = await start(place, system('c'));
  const person = await signedIn(third, 'staff');
  expect((await faultOf(person.call('keys.recover', { code }))).code).toBe('key.wrong');
  await person.call('keys.recover', { code: recoveryCode });
  expect(await phoneOf(person, id)).toBe(PHONE);
});

test('a password that signed in before the recovery code does not keep the key afterwards', async () => {
  const place = await newPlace('sealed');
  const first = await start(place, system('a'));
  const code = (await setUp(first, ROLES)) ?? '';
  const { id } = await addBase(await signedIn(first, 'staff'), PHONE);
  await stop(first);
  const browser = await start(place);
  await (await signedIn(browser, 'staff')).call('keys.recover', { code });
  await stop(browser);
  const again = await start(place);
  expect(await phoneOf(await signedIn(again, 'staff'), id)).toBe(PHONE);
});

test('a key file that is lost is replaced by a new key, under which nothing can be read', async () => {
  const place = await newPlace('sealed');
  const first = await start(place);
  await setUp(first, ROLES);
  await addBase(await signedIn(first, 'staff'), PHONE);
  await stop(first);
  const copies = ['keys.json', 'journal/keys.json'].map((name) => join(place.dataFolder, name));
  const kept = await readFile(copies[0] ?? '', 'utf8');

  // One copy is enough.
  await writeFile(copies[0] ?? '', '{broken');
  const core = await start(place);
  expect((await (await signedIn(core, 'staff')).call('app.state', {})).phase).toBe('ready');
  await stop(core);
  expect(JSON.parse(await readFile(copies[0] ?? '', 'utf8'))).toEqual(JSON.parse(kept));

  for (const copy of copies) await rm(copy);
  const bare = await start(place);
  const staff = await signedIn(bare, 'staff');
  expect((await staff.call('app.state', {})).phase).toBe('sealed');
  expect((await faultOf(staff.call('keys.recover', { code: '22222-22222-22222-22222-22222' }))).code).toBe('key.lost');
  expect((await faultOf(addBase(staff, OTHER_PHONE))).code).toBe('key.closed');
  await expect(readFile(copies[0] ?? '', 'utf8')).rejects.toThrow('ENOENT');
  await stop(bare);
  for (const copy of copies) await writeFile(copy, '{broken');
  expect((await faultOf(start(place))).code).toBe('file.unreadable');
});

test('a set-up repeated because its answer was lost makes another key or another code', async () => {
  const place = await newPlace('sealed');
  const core = await start(place);
  const users = ROLES.map((role) => ({ account: role, name: role, role, password: PASSWORD }));
  const input = { users, offices, sample: false };
  const first = await desk(core).call('setup.complete', input, { id: 'setup-1' });
  const keys = await readFile(join(place.dataFolder, 'keys.json'), 'utf8');
  expect(await desk(core).call('setup.complete', input, { id: 'setup-1' })).toEqual(first);
  expect((await faultOf(desk(core).call('setup.complete', input, { id: 'setup-2' }))).code).toBe('setup.done');
  expect(await readFile(join(place.dataFolder, 'keys.json'), 'utf8')).toBe(keys);
  expect((await verifyJournal(join(place.dataFolder, 'journal'))).problem).toBe(null);
});

/**
 * A folder as a program of format 2 left it: the fixture's entries as its journal, with a password that is known here,
 * and a snapshot that is not whole.
 */
async function oldPlace(): Promise<Place & { phones: string[]; last: ChainHead }> {
  const place = await newPlace('sealed');
  const text = await readFile(join(import.meta.dirname, '../fixtures/snapshots/format-2.snapshot'), 'utf8');
  const lines = text.replaceAll('"scrypt$2"', JSON.stringify(await hashPassword(PASSWORD))).split('\n');
  const entries = lines.slice(0, -1).flatMap((line) => {
    const { table, rows = [] } = JSON.parse(line) as { table?: string; rows?: Entry[] };
    return table === 'entry' ? rows : [];
  });
  let last: ChainHead = { seq: 0, hash: GENESIS };
  let journal = '';
  for (const entry of entries) {
    const line = lineOf({ ...entry, prev: last.hash });
    last = line;
    journal += `${line.text}\n`;
  }
  const put = async (folder: string, name: string, content: string) => {
    await mkdir(join(place.dataFolder, folder), { recursive: true });
    await writeFile(join(place.dataFolder, folder, name), content);
  };
  await put('journal', '000000000001.jsonl', journal);
  await put('journal', 'aside-1-2.txt', journal.slice(0, -100));
  await put('journal-moved-1', '000000000001.jsonl', journal);
  await put('snapshots', '000000000030.snapshot', lines.slice(0, -2).join('\n'));
  await put('.', 'has-data.txt', '');
  const phones = [...new Set(journal.match(/(?<=")1[3-9]\d{9}(?=")/g) ?? [])];
  return { ...place, phones, last };
}

const listed = async (caller: Caller) =>
  Promise.all(
    (['base', 'expert', 'instructor'] as const).map(async (register) => {
      const { rows } = await caller.call('register.list', { register, offset: 0, limit: 50 });
      return rows.map(({ id, rev, values }) => [id, rev, values.phone]);
    }),
  );

test('a folder of format 2 keeps its numbers readable, or loses a record when they are sealed', async () => {
  const old = await oldPlace();
  expect(old.phones.length).toBeGreaterThan(2);
  const core = await start(old);
  const staff = await signedIn(core, 'staff');
  const before = await listed(staff);
  expect(before.flat().length).toBe(7);
  const [base] = await staff.call('register.list', { register: 'base', offset: 0, limit: 1 }).then(({ rows }) => rows);
  expect(old.phones).toContain(await phoneOf(staff, base?.id ?? ''));

  const journal = join(old.dataFolder, 'journal');
  const { entries, problem } = await verifyJournal(journal);
  expect([entries > old.last.seq, problem]).toEqual([true, null]);
  expect(await readFile(join(journal, '000000000001.jsonl'), 'utf8')).toContain(old.last.hash);
  expect(await filesWith(old.dataFolder, ...old.phones)).toEqual([]);
  const text = await databaseText(old.database);
  for (const phone of old.phones) expect(text).not.toContain(phone);
  await stop(core);

  const again = await signedIn(await start(old), 'staff');
  expect(await listed(again)).toEqual(before);
  expect((await again.call('app.state', {})).phase).toBe('ready');
});

test('a program that ended while the journal was rewritten stops for ever, or keeps half of it', async () => {
  const old = await oldPlace();
  const first = await start(old);
  const staff = await signedIn(first, 'staff');
  const before = await listed(staff);
  await stop(first);
  // As it stands after a crash in the middle: new files ready, one of them in place, the database of the former chain.
  const journal = join(old.dataFolder, 'journal');
  const now = await readFile(join(journal, '000000000001.jsonl'), 'utf8');
  await mkdir(join(journal, 'rewritten'));
  await writeFile(join(journal, 'rewritten', '000000000001.jsonl'), now);
  const other = await oldPlace();
  const former = await start(other);
  // Nothing of it may still be at work on the database when the next program opens it.
  await expect.poll(async () => (await desk(former).call('app.state', {})).phase).toBe('login');
  await stop(former);
  await writeFile(
    join(journal, '000000000001.jsonl'),
    await readFile(join(other.dataFolder, 'journal/000000000001.jsonl')),
  );
  const again = await signedIn(await start({ ...old, database: other.database }), 'staff');
  expect(await listed(again)).toEqual(before);
  expect(await readdir(journal)).not.toContain('rewritten');
});

test('a second value seen under the id of the first call is on no record', async () => {
  const core = await start(await newPlace('reveals'));
  await setUp(core, ROLES);
  const staff = await signedIn(core, 'staff');
  for (const n of [1, 2]) {
    const values = baseValues(n, { phone: PHONE });
    const { id } = await staff.call('register.save', { register: 'base', id: null, rev: 0, values });
    await staff.call('register.reveal', { register: 'base', id, field: 'phone' }, { id: 'the-same-call' });
  }
  const administrator = await signedIn(core, 'administrator');
  const entries = await administrator.call('journal.list', { before: null, limit: 20 });
  const told = entries.filter(({ command }) => command === 'register.noteReveal');
  expect(told.map(({ reason }) => reason)).toEqual(['查看基地“渝创第2科技馆”的手机', '查看基地“渝创第1科技馆”的手机']);
});

/** Files below the folder that this process holds open. */
async function heldOpen(folder: string): Promise<string[]> {
  const held = await readdir('/proc/self/fd');
  const paths = await Promise.all(held.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')));
  return paths.filter((path) => path.startsWith(folder));
}

test.runIf(process.platform === 'linux')('a start that a broken key file stops keeps the journal open', async () => {
  const place = await newPlace('broken-keys');
  const core = await start(place);
  await setUp(core, ROLES);
  expect(await heldOpen(place.dataFolder)).not.toEqual([]);
  await stop(core);
  for (const copy of ['keys.json', 'journal/keys.json']) await writeFile(join(place.dataFolder, copy), '{');
  await expect(start(place)).rejects.toMatchObject({ code: 'file.unreadable' });
  expect(await heldOpen(place.dataFolder)).toEqual([]);
});
