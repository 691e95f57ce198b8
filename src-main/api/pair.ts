import { type Carried, carry } from './carry';
import type { Channel } from './channel';

/** Two connected channels in one process: messages are copied, and arrive in order after the sender has gone on. */
export function channelPair(): [Channel, Channel] {
  const ends: Carried[] = [];
  const make = (other: number) =>
    carry({
      send(message) {
        const copy = structuredClone(message);
        queueMicrotask(() => ends[other]?.received(copy));
      },
      close: () => queueMicrotask(() => ends[other]?.ended()),
    });
  const [left, right] = [make(1), make(0)];
  ends.push(left, right);
  return [left.channel, right.channel];
}
