import type { WebSocket } from 'ws';
import { carry } from '../../api/carry';
import type { Channel } from '../../api/channel';
import { fromFrame } from '../../api/frame';

/** Main's end of a WebSocket. What is no JSON ends the connection. */
export function socketChannel(socket: WebSocket): Channel {
  const carried = carry({ send: (message) => socket.send(JSON.stringify(message)), close: () => socket.close() });
  socket.on('message', (data, binary) => {
    try {
      carried.received(binary ? fromFrame(data as Buffer) : JSON.parse(data.toString()));
    } catch {
      socket.close(1007);
    }
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', carried.ended);
  return carried.channel;
}
