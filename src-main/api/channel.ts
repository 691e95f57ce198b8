import type { Json } from '../domain/fault';

/** Two ends that exchange JSON messages in order: a MessagePort, a WebSocket, a child process, or a pair in memory. */
export interface Channel {
  send(message: Json): void;
  /** Called once per message; set once, before messages are to arrive. */
  onMessage(listener: (message: Json) => void): void;
  /** Called once, when the other end is gone or `close` was called. */
  onClose(listener: () => void): void;
  close(): void;
}
