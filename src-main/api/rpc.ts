import { z } from 'zod';
import { Fault, type FaultData, type Json } from '../domain/fault';
import type { Channel } from './channel';
import type { CallInput, CallName, CallOutput } from './contract';

/** Longest input of one call from a desk, in characters of JSON. Files travel over HTTP. */
export const MAX_INPUT = 4_000_000;

const request = z.union([
  z.object({ t: z.literal('call'), id: z.string().min(1).max(80), name: z.string().max(80), input: z.unknown() }),
  z.object({ t: z.literal('cancel'), id: z.string().min(1).max(80) }),
]);

type Answer =
  | { t: 'ok'; id: string; output: Json }
  | { t: 'fault'; id: string; fault: FaultData }
  | { t: 'progress'; id: string; data: Json | Uint8Array }
  | { t: 'event'; name: string; data: Json };

/** Contract types are JSON by their schemas; TypeScript cannot see that of an optional key. */
const json = (value: unknown): Json => value as Json;

export interface CallOptions {
  signal?: AbortSignal;
  /** Bytes only from the store. */
  onProgress?: (data: Json | Uint8Array) => void;
  /** Of a command: the same id sent again is answered with the entry that is there. */
  id?: string;
}

/** Calls by name without types; `createCaller` and the store link put their types on it. */
export interface RawCaller {
  call(name: string, input: Json, options?: CallOptions): Promise<Json>;
  on(event: string, listener: (data: Json) => void): () => void;
  readonly closed: Promise<void>;
}

/** The calling end of a channel. Calls under way when the channel closes are rejected with `channel.closed`. */
export function createRawCaller(channel: Channel): RawCaller {
  const pending = new Map<
    string,
    { resolve: (output: Json) => void; reject: (fault: Fault) => void; onProgress: CallOptions['onProgress'] }
  >();
  const listeners = new Map<string, Set<(data: Json) => void>>();
  let open = true;
  const gone = () => new Fault('channel.closed', '与主程序的连接已断开，请稍候重试。');

  channel.onMessage((message) => {
    const answer = message as unknown as Answer;
    if (answer.t === 'event') {
      for (const listener of listeners.get(answer.name) ?? []) listener(answer.data);
      return;
    }
    const call = pending.get(answer.id);
    if (!call) return;
    if (answer.t === 'progress') return call.onProgress?.(answer.data);
    pending.delete(answer.id);
    if (answer.t === 'ok') call.resolve(answer.output);
    else call.reject(Fault.fromData(answer.fault));
  });
  const closed = new Promise<void>((resolve) => {
    channel.onClose(() => {
      open = false;
      for (const call of pending.values()) call.reject(gone());
      pending.clear();
      resolve();
    });
  });

  return {
    closed,
    call(name, input, options = {}) {
      if (!open) return Promise.reject(gone());
      const id = options.id ?? crypto.randomUUID();
      return new Promise<Json>((resolve, reject) => {
        pending.set(id, { resolve, reject, onProgress: options.onProgress });
        const cancel = () => channel.send({ t: 'cancel', id });
        if (options.signal?.aborted) {
          pending.delete(id);
          return reject(new Fault('call.cancelled', '已取消。'));
        }
        options.signal?.addEventListener('abort', cancel, { once: true });
        channel.send({ t: 'call', id, name, input });
      });
    },
    on(event, listener) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => set.delete(listener);
    },
  };
}

/** The desk's end of the contract. */
export interface Caller {
  /** Rejects with a Fault, and with nothing else. */
  call<N extends CallName>(name: N, input: CallInput<N>, options?: CallOptions): Promise<CallOutput<N>>;
  on(event: DeskEvent, listener: (data: Json) => void): () => void;
  readonly closed: Promise<void>;
}

/** `changed` {seq, tables}: after any command. `state` {}: ask `app.state` again. */
export type DeskEvent = 'changed' | 'state';

/** Types the calls of a desk by the contract; the main process checks inputs and outputs by it. */
export function createCaller(channel: Channel): Caller {
  const raw = createRawCaller(channel);
  return {
    closed: raw.closed,
    on: raw.on,
    call: async <N extends CallName>(name: N, input: CallInput<N>, options?: CallOptions) =>
      (await raw.call(name, json(input), options)) as unknown as CallOutput<N>,
  };
}

export interface IncomingCall {
  id: string;
  name: string;
  input: Json;
  /** Aborted when the caller cancels or goes away. */
  signal: AbortSignal;
  progress(data: Json | Uint8Array): void;
}

export interface Server {
  emit(event: string, data: Json): void;
}

export interface ServeOptions {
  /** Characters of JSON; absent: no limit (channels between our own processes). */
  maxInput?: number;
  /** Told of messages that are no calls, and of defects behind a call. */
  onDefect(what: string, error?: unknown): void;
}

/** The answering end of a channel. Whatever the handler throws becomes a coded fault; a defect says nothing of itself. */
export function serve(channel: Channel, handle: (call: IncomingCall) => Promise<Json>, options: ServeOptions): Server {
  const running = new Map<string, AbortController>();
  const answer = (message: Answer) => channel.send(json(message));

  const run = async (id: string, name: string, input: Json) => {
    if (running.has(id))
      return answer({ t: 'fault', id, fault: { code: 'call.malformed', message: '同一编号的请求正在处理中。' } });
    const controller = new AbortController();
    running.set(id, controller);
    try {
      if (options.maxInput !== undefined && JSON.stringify(input).length > options.maxInput)
        throw new Fault('call.tooLarge', '一次提交的内容过大，请分几次提交。');
      const progress = (data: Json | Uint8Array) => answer({ t: 'progress', id, data });
      answer({ t: 'ok', id, output: await handle({ id, name, input, signal: controller.signal, progress }) });
    } catch (error) {
      if (!(error instanceof Fault)) options.onDefect(`call ${name}`, error);
      const fault =
        error instanceof Fault
          ? error
          : new Fault('call.failed', '程序内部出错，这一步没有完成；请重试，仍不行请把日志交给维护人员。');
      answer({ t: 'fault', id, fault: fault.toData() });
    } finally {
      running.delete(id);
    }
  };

  channel.onMessage((message) => {
    const parsed = request.safeParse(message);
    if (!parsed.success) {
      options.onDefect('malformed message');
      const id = typeof message === 'object' && message !== null && 'id' in message ? message.id : null;
      if (typeof id === 'string')
        answer({ t: 'fault', id, fault: { code: 'call.malformed', message: '请求的格式不对，没有执行。' } });
      return;
    }
    if (parsed.data.t === 'cancel') running.get(parsed.data.id)?.abort();
    else void run(parsed.data.id, parsed.data.name, json(parsed.data.input ?? null));
  });
  channel.onClose(() => {
    for (const controller of running.values()) controller.abort();
  });
  return { emit: (name, data) => answer({ t: 'event', name, data }) };
}
