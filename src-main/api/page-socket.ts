import { carry } from './carry';
import type { Channel } from './channel';
import { toFrame } from './frame';

/**
 * A page's or worker's WebSocket to the browser host. The secret travels as a second subprotocol, which no log or
 * history keeps. Rejects when the host does not take it.
 */
export function hostSocket(path: '/desk' | '/store', secret: string): Promise<Channel> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${location.host}${path}`, ['kepu', secret]);
    const carried = carry({ send: (message) => socket.send(toFrame(message)), close: () => socket.close() });
    socket.onmessage = (event) => carried.received(JSON.parse(event.data));
    socket.onopen = () => resolve(carried.channel);
    socket.onclose = () => {
      carried.ended();
      reject(new Error(`no ${path} channel`));
    };
  });
}
