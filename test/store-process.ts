import 'fake-indexeddb/auto';
import type { Channel } from '../src-main/api/channel';
import { channelPair } from '../src-main/api/pair';
import type { Envelope } from '../src-main/api/store-link';
import { serveStore } from '../src-main/store/attach';

/** A store context in this process: `kill` cuts its channel as a crash would, the database stays. */
export function storeContexts(name: string) {
  const open: Channel[] = [];
  let silent = false;
  /** The answers of a store that hangs do not come. */
  const unlessSilent = (channel: Channel): Channel => ({
    ...channel,
    onMessage: (listener) => channel.onMessage((message) => silent || listener(message)),
  });
  return {
    async openStore(): Promise<Channel> {
      open.at(-1)?.close();
      const [main, store] = channelPair();
      serveStore(store, name);
      open.push(main);
      silent = false;
      return unlessSilent(main);
    },
    /** The store that runs now does its work, and is not heard of again. */
    hang() {
      silent = true;
    },
    hangs: () => silent,
    kill() {
      open.at(-1)?.close();
    },
    /** Chromium took the database away: whoever has it open loses it. */
    async loseDatabase() {
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      });
    },
    started: () => open.length,
  };
}

/** A small command that changes one row. */
export function setOffices(id: string, name: string): Envelope {
  return {
    command: 'settings.setOffices',
    id,
    input: {
      education: { name, short: '市教委' },
      association: { name: '重庆市科学技术协会', short: '市科协' },
      docPrefix: '渝科协发',
      certificatePattern: '渝科普〔{year}〕命名-{seq:4}',
    },
    actor: { id: 'user-1', name: '管理员', role: 'administrator' },
    at: '2026-11-01T04:00:00.000Z',
    today: '2026-11-01',
  };
}
