import type { Json } from '../domain/fault';
import type { Channel } from './channel';

/** Two connected channels in one process: messages are copied and arrive in order, after the sender has gone on. */
export function channelPair(): [Channel, Channel] {
  const listeners: ((message: Json) => void)[] = [];
  const closers: (() => void)[] = [];
  let open = true;
  const close = () => {
    if (!open) return;
    open = false;
    for (const closer of closers) queueMicrotask(closer);
  };
  const end = (mine: number, other: number): Channel => ({
    send(message) {
      const copy = structuredClone(message);
      queueMicrotask(() => open && listeners[other]?.(copy));
    },
    onMessage(listener) {
      listeners[mine] = listener;
    },
    onClose(listener) {
      closers.push(listener);
    },
    close,
  });
  return [end(0, 1), end(1, 0)];
}
