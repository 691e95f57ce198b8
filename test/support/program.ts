import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { channelPair } from '../../src-main/api/pair';
import { type Caller, createCaller } from '../../src-main/api/rpc';
import type { App } from '../../src-main/app/context';
import { type Core, type Platform, startCore } from '../../src-main/app/core';
import type { AccountRole } from '../../src-main/domain/permissions';
import { offices } from '../integration/office';
import { storeContexts } from '../store-process';

/** Of every account that `setUp` makes. */
export const PASSWORD = '密码-2026-试用';

/** Where a program keeps its data: a folder of its own, and a database in this process. */
export interface Place {
  dataFolder: string;
  database: string;
}

let places = 0;

export async function newPlace(name: string): Promise<Place> {
  places += 1;
  return { dataFolder: await mkdtemp(join(tmpdir(), `kepu-${name}-`)), database: `${name}-${places}` };
}

interface Otherwise extends Partial<Pick<Platform, 'keeper' | 'forkDocuments' | 'saveCopy' | 'showFolder'>> {
  log?: App['log'];
}

/** The whole main process over a store in this process, without a window. */
export function startProgram({ dataFolder, database }: Place, { log = () => {}, ...given }: Otherwise = {}) {
  const platform: Platform = {
    kind: 'browser',
    version: '0',
    dataFolder,
    resources: join(import.meta.dirname, '../../resources'),
    openStore: storeContexts(database).openStore,
    forkDocuments: () => {
      throw new Error('no papers in this test');
    },
    keeper: null,
    saveCopy: async () => ({ saved: null, download: true }),
    openFile: async () => {},
    chooseFolder: async () => null,
    print: async () => false,
    showFolder: async () => {},
    ...given,
  };
  return startCore(platform, log);
}

/** A page that has just been opened. */
export function desk(core: Core): Caller {
  const [page, main] = channelPair();
  core.attachDesk(main);
  return createCaller(page);
}

/** The first start, with an account a role that is called like it; answers the recovery code. */
export async function setUp(core: Core, roles: readonly AccountRole[]): Promise<string | null> {
  const users = roles.map((role) => ({ account: role, name: role, role, password: PASSWORD }));
  return (await desk(core).call('setup.complete', { users, offices, sample: false })).recoveryCode;
}

export async function signedIn(core: Core, account: string, password = PASSWORD): Promise<Caller> {
  const caller = desk(core);
  await caller.call('session.login', { account, password });
  return caller;
}
