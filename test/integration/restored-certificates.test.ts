import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type App, TaskContext } from '../../src-main/app/context';
import { openDataFolder } from '../../src-main/app/data-folder';
import { newSigningKey, signer } from '../../src-main/app/signature';
import { StoreLink } from '../../src-main/app/store-link';
import { verifyTasks } from '../../src-main/app/tasks/verify';
import type { Json } from '../../src-main/domain/fault';
import { DATA_FORMAT } from '../../src-main/domain/format';
import { runCertificate } from '../../src-main/host/cli/certificate';
import { SpaceGuard } from '../../src-main/journal/disk';
import { Journal } from '../../src-main/journal/journal';
import { TEST_KEY } from '../store-harness';
import { setOffices, storeContexts } from '../store-process';

const STAFF = { id: 'user-staff', name: '经办甲', role: 'staff' as const };
const TODAY = '2026-11-12';
const links: StoreLink[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const link of links.splice(0)) await link.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** The program's own end of the store on a data folder, with a database of its own. */
async function open(path: string, database: string): Promise<StoreLink> {
  const folder = await openDataFolder(path);
  const link = new StoreLink({
    openStore: storeContexts(database).openStore,
    journal: await Journal.open(folder.journal),
    folder,
    guard: new SpaceGuard([path], 0, 0),
    format: DATA_FORMAT,
    key: () => TEST_KEY,
    onEntry: () => {},
    onTrouble: () => {},
    onPhase: () => {},
  });
  links.push(link);
  return link;
}

let commands = 0;
const run = (link: StoreLink, command: string, input: Json) => {
  commands += 1;
  const id = `restored-${commands}`;
  return link.run({ command, id, input, actor: STAFF, at: `${TODAY}T04:00:00.000Z`, today: TODAY });
};
const ask = (link: StoreLink, name: string, input: Json) => link.query(name, input, { actor: STAFF, today: TODAY });
const issue = (link: StoreLink, holder: string) =>
  run(link, 'certificate.keep', {
    ...{ code: 'JY', issuedOn: TODAY, validFrom: null, validTo: null },
    records: [{ subject: null, holder, title: '结业证书', fields: {} }],
  });

/** What the page “验证证书” says of a code. */
const pageSays = (link: StoreLink, code: string) => {
  const app = { store: link, today: () => TODAY } as unknown as App;
  const call = { id: 'verify', signal: new AbortController().signal, progress: () => {} };
  return verifyTasks['certificate.verify'](
    new TaskContext(app, { session: null }, call, { ...STAFF, account: 'staff' }),
    { code },
  );
};
const commandSays = (code: string, key: string) => {
  const said: string[] = [];
  return {
    exit: runCertificate(['verify', code, '--key', key], { write: (text) => said.push(text) }),
    said: said.join(''),
  };
};

// Catches a restored program that signs or checks with another key: every certificate in people's hands would be a forgery.
test('a genuine certificate is accepted where a backup was restored, by the page and by the command; a tampered one is refused', async () => {
  const [home, elsewhere] = await Promise.all(
    ['kepu-home-', 'kepu-elsewhere-'].map((prefix) => mkdtemp(join(tmpdir(), prefix))),
  );
  if (!home || !elsewhere) throw new Error('no folders');
  folders.push(home, elsewhere);
  const office = await open(home, `restored-home-${process.pid}`);
  await office.run(setOffices('offices', '重庆市教育委员会'));
  const key = newSigningKey();
  await run(office, 'code.keepKey', { ...key });
  await issue(office, '王䶮');
  // One before and one after the snapshot: the first comes back from it, the second from the journal behind it.
  await office.snapshot();
  await issue(office, '陈𠮷');
  const listed = (await ask(office, 'certificate.list', { search: '', holder: null })) as unknown as Parameters<
    ReturnType<typeof signer>
  >[0][];
  const codes = listed.map((facts) => signer(key)(facts));
  expect(codes).toHaveLength(2);
  const { publicKey } = (await ask(office, 'certificate.publicKey', {})) as { publicKey: string };
  await office.close();

  await cp(home, elsewhere, { recursive: true });
  const restored = await open(elsewhere, `restored-elsewhere-${process.pid}`);
  expect(await ask(restored, 'certificate.publicKey', {})).toEqual({ publicKey });
  for (const [at, code] of codes.entries()) {
    const facts = { number: listed[at]?.number, holder: listed[at]?.holder, title: '结业证书', issuedOn: TODAY };
    expect(await pageSays(restored, code)).toEqual({ verdict: 'genuine', facts, voided: null });
    expect(commandSays(code, publicKey)).toMatchObject({ exit: 0, said: expect.stringContaining('验证通过') });
    for (const tampered of [
      code.replace('结业', '毕业'),
      code.replace(/命名-000\d/, '命名-0009'),
      code.replace(/王䶮|陈𠮷/, '张三'),
    ]) {
      expect(tampered).not.toBe(code);
      expect((await pageSays(restored, tampered)).verdict).toBe('forged');
      expect(commandSays(tampered, publicKey)).toMatchObject({ exit: 1, said: expect.stringContaining('验证不通过') });
    }
  }
  // Signed by somebody else's key.
  const [first] = listed;
  const foreign = first ? signer(newSigningKey())(first) : '';
  expect((await pageSays(restored, foreign)).verdict).toBe('forged');
});
