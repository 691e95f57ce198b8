import type { FileRef } from '../../api/contract/files';
import { channelPair } from '../../api/pair';
import { type Caller, createCaller } from '../../api/rpc';
import type { Core } from '../../app/core';
import { Fault } from '../../domain/fault';

/** One person at a desk of their own, with the contract and nothing else. */
export interface Person {
  caller: Caller;
  token: string;
}

export function openDesk(core: Core): Caller {
  const [desk, main] = channelPair();
  core.attachDesk(main);
  return createCaller(desk);
}

/** What the program waits for once it has started. Throws `store.unavailable` where it cannot work. */
export async function untilStarted(caller: Caller): Promise<'setup' | 'login'> {
  for (;;) {
    const { phase, problem } = await caller.call('app.state', {});
    if (phase === 'setup' || phase === 'login') return phase;
    if (phase !== 'starting') throw new Fault('store.unavailable', problem ?? '数据文件夹不能使用。');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The bytes of a made file, over the same HTTP side that a page uses. */
export async function bytesOf(core: Core, token: string, { file, name }: FileRef): Promise<string | Uint8Array> {
  const url = new URL(`http://desk/files/${file}`);
  const answer = await core.handleFiles({ method: 'GET', url, token, body: null });
  if (answer.status !== 200) throw new Fault('file.missing', `没有取到文件“${name}”，请重试。`);
  return answer.body;
}
