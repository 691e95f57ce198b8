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

/** Runs the store worker as long as this page lives. Main ends it by closing its socket when it wants a new one. */
function keepStore(): void {
  const worker = new Worker('/store-worker.js', { type: 'module' });
  let ended = false;
  const again = (delay: number) => {
    if (ended) return;
    ended = true;
    worker.terminate();
    setTimeout(keepStore, delay);
  };
  worker.onmessage = (event) => {
    // A worker that dies without a word lets go of the lock it holds: this page is next in line for it.
    if (event.data === 'held') void navigator.locks.request(STORE_LOCK, () => again(50));
    else again(event.data === 'ended' ? 50 : 1000);
  };
  worker.onerror = () => again(1000);
  worker.postMessage({ secret });
}

/** Opens this desk's channel to the main process, in either host. */
export async function connect(): Promise<Channel> {
  if (inElectron) return hostPort();
  const channel = await hostSocket('/desk', secret);
  keepStore();
  return channel;
}
