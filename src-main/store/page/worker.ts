import '../../api/no-eval';
import { hostSocket } from '../../api/page-socket';
import { STORE_LOCK } from '../../api/store-lock';
import { serveStore } from '../attach';

/**
 * The store context of the browser host: a worker of the desk page. The lock makes it the only one among all pages of
 * this profile; a page opened beside it waits here and takes over when the first is gone. After an F5 the former worker
 * lives on for a moment, and the wait covers that too. It ends with its socket; the page waits for the lock to see that.
 */
async function run(secret: string): Promise<void> {
  await navigator.locks.request(STORE_LOCK, async () => {
    self.postMessage('serving');
    const channel = await hostSocket('/store', secret);
    const ended = new Promise<void>((resolve) => channel.onClose(resolve));
    serveStore(channel);
    await ended;
  });
}

self.onmessage = (event: MessageEvent<{ secret: string }>) => void run(event.data.secret).catch(() => self.close());
