import type { Channel } from '../../src-main/api/channel';
import { hostPort } from '../../src-main/api/page-port';
import { hostSocket } from '../../src-main/api/page-socket';
import { STORE_LOCK } from '../../src-main/api/store-lock';

const SECRET = 'kepu-host';
const inElectron = location.protocol === 'app:';

/** The browser host's secret comes in the first URL and moves out of sight at once, before any router reads the hash. */
function takeSecret(): string {
  const given = /^#k=([0-9a-f]{64})$/.exec(location.hash)?.[1];
  if (given) {
    sessionStorage.setItem(SECRET, given);
    history.replaceState(null, '', '#/');
  }
  return sessionStorage.getItem(SECRET) ?? '';
}
const secret = inElectron ? '' : takeSecret();

/** The nonce under which this page may add style elements; Mantine's provider and scroll locks ask for it. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
Object.assign(globalThis, { __webpack_nonce__: styleNonce });

/** Headers that the host wants on every fetch of `/files`, beside the session's token. */
export const hostHeaders = (): Record<string, string> => (inElectron ? {} : { 'x-kepu-host': secret });

/**
 * Runs the store worker as long as this desk is connected. The worker holds a lock while it serves: when the page gets
 * that lock, the worker has ended (main wanted a new one, or it died without a word), and the next is started.
 */
function keepStore(desk: Channel): void {
  const worker = new Worker('/store-worker.js', { type: 'module' });
  let over = false;
  const next = (delay: number | null) => {
    if (over) return;
    over = true;
    worker.terminate();
    if (delay !== null) setTimeout(keepStore, delay, desk);
  };
  desk.onClose(() => next(null));
  worker.onerror = () => next(1000);
  worker.onmessage = () => void navigator.locks.request(STORE_LOCK, () => next(50));
  worker.postMessage({ secret });
}

/** Opens this desk's channel to the main process, in either host. */
export async function connect(): Promise<Channel> {
  if (inElectron) return hostPort();
  const channel = await hostSocket('/desk', secret);
  keepStore(channel);
  return channel;
}
