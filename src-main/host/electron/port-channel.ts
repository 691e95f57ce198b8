import type { MessagePortMain } from 'electron';
import { carry } from '../../api/carry';
import type { Channel } from '../../api/channel';

/** Main's end of a MessagePort. Started only after its listeners are on. */
export function portChannel(port: MessagePortMain): Channel {
  const carried = carry({ send: (message) => port.postMessage(message), close: () => port.close() });
  port.on('message', (event) => carried.received(event.data));
  port.on('close', carried.ended);
  port.start();
  return carried.channel;
}
