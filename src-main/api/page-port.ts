import { carry } from './carry';
import type { Channel } from './channel';

/** The page says it listens; the preload answers with a port. Both strings stand in the preload too. */
const READY = 'kepu:ready';
const PORT = 'kepu:port';

/** A page's end of a MessagePort. */
function portChannel(port: MessagePort): Channel {
  const carried = carry({ send: (message) => port.postMessage(message), close: () => port.close() });
  port.onmessage = (event) => carried.received(event.data);
  port.addEventListener('close', carried.ended);
  return carried.channel;
}

/** Asks the Electron host for this page's channel: the preload hands over the port that main sends. */
export function hostPort(): Promise<Channel> {
  return new Promise((resolve) => {
    const taken = (event: MessageEvent) => {
      const port = event.ports[0];
      if (event.source !== window || event.data !== PORT || !port) return;
      window.removeEventListener('message', taken);
      resolve(portChannel(port));
    };
    window.addEventListener('message', taken);
    window.postMessage(READY, location.origin);
  });
}
