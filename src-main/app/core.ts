import type { Channel } from '../api/channel';
import type { FileRef } from '../api/contract/files';
import type { Server } from '../api/rpc';
import type { WrittenEntry } from '../domain/entry';
import { Fault } from '../domain/fault';
import { DATA_FORMAT } from '../domain/format';
import { keepBallast, SpaceGuard } from '../journal/disk';
import { Journal } from '../journal/journal';
import { Attachments } from './attachments';
import { Caretaker } from './caretaker';
import { askChoices, takeChoices } from './choices';
import { today } from './clock';
import type { App, Connection, Platform } from './context';
import { emptyFolder, openDataFolder } from './data-folder';
import { createDocuments } from './documents';
import { Files } from './files';
import { ImportDesk } from './import-desk';
import { openKeys } from './keys/open-keys';
import { serveDesk } from './pipeline';
import { Sessions } from './sessions';
import { StoreLink } from './store-link';
import { Turns } from './turns';

export type { Platform } from './context';

export interface FileRequest {
  method: string;
  url: URL;
  /** Token of `session.login`. */
  token: string | null;
  body: AsyncIterable<Uint8Array> | null;
}

export interface FileAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

export interface Core {
  attachDesk(channel: Channel): void;
  /** The HTTP side of files: POST /files?name=… answers a FileRef, GET /files/<id> the bytes. */
  handleFiles(request: FileRequest): Promise<FileAnswer>;
  /** A clean end: commands waited for, snapshot taken, journal closed. */
  close(): Promise<void>;
}

const IDLE_LOOK_MS = 15_000;

/** Starts the program that both hosts share. Rejects with a Fault when the data folder cannot be used. */
export async function startCore(platform: Platform, log: App['log'] = console.error): Promise<Core> {
  const folder = await openDataFolder(platform.dataFolder);
  const journal = await Journal.open(folder.journal);
  const guard = new SpaceGuard([folder.path, folder.journal]);
  const desks = new Set<Server>();
  const tell = (event: 'changed' | 'state', data: Parameters<Server['emit']>[1]) => {
    for (const desk of desks) desk.emit(event, data);
  };

  let running: StoreLink | null = null;
  const keys = await openKeys(folder, journal, platform.keeper, async () => running?.tellKey()).catch(async (error) => {
    await journal.close();
    throw error;
  });
  const store = new StoreLink({
    openStore: () => platform.openStore(),
    journal,
    folder,
    guard,
    format: DATA_FORMAT,
    key: () => keys.key,
    onEntry: ({ seq, tables, text }: WrittenEntry) => {
      if (tables.includes('setting')) takeChoices(text);
      tell('changed', { seq, tables });
    },
    onPhase: () => {
      if (running?.phase === 'ready') askChoices(running, today()).catch((error) => log('choices', error));
      tell('state', {});
    },
    onTrouble: log,
  });
  running = store;
  const sessions = new Sessions(() => tell('state', {}));
  const files = new Files(folder.temporary);
  const documents = createDocuments(
    () => platform.forkDocuments(),
    undefined,
    files.key,
    () => folder.fonts,
  );
  const caretaker = new Caretaker({ store, today, log });
  const app: App = {
    platform,
    folder,
    guard,
    store,
    sessions,
    attempts: new Turns(),
    keys,
    files,
    attachments: new Attachments(folder.attachments, () => keys.key),
    documents,
    imports: new ImportDesk(),
    caretaker,
    today,
    log,
  };
  const idle = setInterval(() => {
    sessions.lockIdle();
    caretaker.look();
  }, IDLE_LOOK_MS);
  idle.unref();
  // Room for repair and export when the disk is full; it has time until the desk is up.
  void keepBallast(folder.path).catch((error) => log('ballast', error));

  return {
    attachDesk(channel) {
      const connection: Connection = { session: null };
      const desk = serveDesk(app, channel, connection);
      desks.add(desk);
      channel.onClose(() => desks.delete(desk));
    },
    handleFiles: (request) => handleFiles(app, request),
    async close() {
      clearInterval(idle);
      documents.close();
      await store.close();
      await emptyFolder(folder.temporary);
    },
  };
}

const answerJson = (status: number, data: FileRef | ReturnType<Fault['toData']>): FileAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(data),
});

async function handleFiles(app: App, { method, url, token, body }: FileRequest): Promise<FileAnswer> {
  const session = token === null ? undefined : app.sessions.find(token);
  if (!session || session.locked || session.seat)
    return answerJson(401, new Fault('session.none', '请先登录。').toData());
  try {
    if (method === 'POST' && url.pathname === '/files' && body)
      return answerJson(200, await app.files.receive(url.searchParams.get('name') ?? '', session.user.id, body));
    const file = /^\/files\/([\w-]+)$/.exec(url.pathname)?.[1];
    if (method !== 'GET' || file === undefined)
      return answerJson(404, new Fault('file.missing', '没有这个文件。').toData());
    const kept = app.files.find(file, session.user.id);
    return {
      status: 200,
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(kept.size),
        'cache-control': 'no-store',
      },
      body: await app.files.read(kept),
    };
  } catch (error) {
    if (!(error instanceof Fault)) app.log('files', error);
    const fault = error instanceof Fault ? error : new Fault('call.failed', '文件没有传完，请重试。');
    return answerJson(400, fault.toData());
  }
}
