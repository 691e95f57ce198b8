import type { Json } from '../domain/fault';
import type { Channel } from './channel';

/** What a port, a socket or a process can do for a channel. */
interface Wire {
  send(message: Json): void;
  close(): void;
}

export interface Carried {
  channel: Channel;
  /** The wire brought a message. Kept until someone listens. */
  received(message: Json): void;
  /** The wire is gone. Counts once. */
  ended(): void;
}

/** Makes a channel of a wire: keeps early messages, is silent after its end, and tells the end once. */
export function carry(wire: Wire): Carried {
  let listener: ((message: Json) => void) | null = null;
  const early: Json[] = [];
  const closers: (() => void)[] = [];
  let open = true;

  const ended = () => {
    if (!open) return;
    open = false;
    for (const closer of closers) closer();
  };
  return {
    received(message) {
      if (!open) return;
      if (listener) listener(message);
      else early.push(message);
    },
    ended,
    channel: {
      send(message) {
        if (open) wire.send(message);
      },
      onMessage(next) {
        listener = next;
        for (const message of early.splice(0)) next(message);
      },
      onClose(closer) {
        if (open) closers.push(closer);
        else queueMicrotask(closer);
      },
      close() {
        if (!open) return;
        wire.close();
        ended();
      },
    },
  };
}
