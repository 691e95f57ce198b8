import 'fake-indexeddb/auto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { channelPair } from '../../src-main/api/pair';
import { type Caller, createCaller } from '../../src-main/api/rpc';
import { type Core, startCore } from '../../src-main/app/core';
import { offices } from '../integration/office';
import { storeContexts } from '../store-process';
import { documentsHere } from './documents-here';
import type { Office } from './kind-walk';
import type { Desk } from './round-steps';

const PASSWORD = 'office-core-2026';
const ROLES = ['administrator', 'staff', 'reviewer'] as const;

/** The whole program but for its windows, set up, with 经办 and 审核 at desks of their own. */
export interface OfficeCore {
  core: Core;
  /** Of the staff's session. */
  token: string;
  staff: Caller;
  reviewer: Caller;
  /** The same two as a walk through a round wants them; publicity lies in the past. */
  office: Office;
  /** The bytes of a file that the staff had made. */
  fetch(file: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** The program on an empty data folder, with real papers. `close` takes the folder away. */
export async function startProgram(name: string): Promise<{ core: Core; close(): Promise<void> }> {
  const dataFolder = await mkdtemp(join(tmpdir(), `kepu-${name}-`));
  const core = await startCore(
    {
      kind: 'browser',
      version: '0',
      dataFolder,
      resources: join(import.meta.dirname, '../../resources'),
      openStore: storeContexts(name).openStore,
      forkDocuments: documentsHere,
      keeper: null,
      saveCopy: async () => ({ saved: null, download: true }),
      openFile: async () => {},
      chooseFolder: async () => null,
      print: async () => false,
      showFolder: async () => {},
    },
    () => {},
  );
  return {
    core,
    async close() {
      await core.close();
      await rm(dataFolder, { recursive: true });
    },
  };
}

export async function startOffice(name: string): Promise<OfficeCore> {
  const { core, close } = await startProgram(name);
  const sit = (): Caller => {
    const [page, main] = channelPair();
    core.attachDesk(main);
    return createCaller(page);
  };
  const [staff, reviewer] = [sit(), sit()];
  const users = ROLES.map((role) => ({ account: role, name: role, role, password: PASSWORD }));
  await staff.call('setup.complete', { users, offices, sample: false });
  const { token } = await staff.call('session.login', { account: 'staff', password: PASSWORD });
  await reviewer.call('session.login', { account: 'reviewer', password: PASSWORD });
  const desk = (caller: Caller): Desk => ({
    run: (command, input) => caller.call(command, input as never) as never,
    ask: (query, input) => caller.call(query, input as never) as never,
  });
  return {
    core,
    token,
    staff,
    reviewer,
    office: {
      staff: desk(staff),
      reviewer: desk(reviewer),
      today: '2026-08-03',
      afterPublicity: async () => {},
    },
    async fetch(file) {
      const url = new URL(`http://desk/files/${file}`);
      const { status, body } = await core.handleFiles({ method: 'GET', url, token, body: null });
      if (status !== 200 || typeof body === 'string') throw new Error('the file was not handed out');
      return body;
    },
    close,
  };
}
