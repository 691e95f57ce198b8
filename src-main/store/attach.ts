import type { Channel } from '../api/channel';
import { serve } from '../api/rpc';
import type { StoreCall, StoreInput, StoreOutput } from '../api/store-link';
import { lineBytes } from '../domain/entry';
import { Fault, type Json } from '../domain/fault';
import { Database, readHead } from './database';
import { clear, dump, fill, seal } from './dump';
import { Executor } from './executor';

/** Lines of more bytes go ahead of their answer. */
const LONG_LINE = 65_536;

type Handlers = {
  [N in StoreCall]: (input: StoreInput<N>, progress: (data: Json | Uint8Array) => void) => Promise<StoreOutput<N>>;
};

/**
 * The store context: answers the main process on the channel until it ends. Anything that is no Fault (a broken
 * transaction, a quota, a closed database) is said as `store.unavailable`: main then builds the store anew and repairs.
 */
export function serveStore(channel: Channel, name = 'kepu-desk'): void {
  const database = new Database(name);
  const executor = new Executor(database);
  const handlers: Handlers = {
    open: () => executor.exclusive(() => executor.open()),
    key: async ({ key }) => {
      executor.takeKey(key);
      return null;
    },
    head: () => executor.exclusive(() => readHead(database)),
    run: async (envelope, progress) => {
      let ahead = false;
      const entry = await executor.run(envelope, (hashed, hash) => {
        ahead = hashed.length > LONG_LINE;
        if (ahead) progress(lineBytes(hashed, hash));
      });
      return ahead ? { ...entry, text: '' } : entry;
    },
    query: ({ name, input, context }) => executor.query(name, input, context),
    entries: ({ after, limit }) => executor.entriesAfter(after, limit),
    append: ({ lines }) => executor.append(lines),
    dump: (_, progress) => executor.exclusive(() => dump(database, progress)),
    clear: () => executor.exclusive(() => clear(database)),
    fill: ({ table, rows, format }) => executor.exclusive(() => fill(database, table, rows, format)),
    seal: (head) =>
      executor.exclusive(() => seal(database, head)).then(() => executor.exclusive(() => executor.open())),
  };

  serve(
    channel,
    async ({ name, input, progress }) => {
      const handler = handlers[name as StoreCall] as
        | ((input: unknown, progress: (data: Json | Uint8Array) => void) => Promise<unknown>)
        | undefined;
      if (!handler) throw new Fault('call.unknown', '没有这个存储操作。');
      try {
        return (await handler(input, progress)) as Json;
      } catch (error) {
        if (error instanceof Fault) throw error;
        throw new Fault('store.unavailable', '数据库暂时不能写入，程序正在自动修复，请稍候。', { data: String(error) });
      }
    },
    { onDefect: (what) => console.error(what) },
  );
  channel.onClose(() => executor.stop());
}
