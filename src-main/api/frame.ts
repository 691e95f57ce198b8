import type { Json } from '../domain/fault';

/** Bytes of a frame before its message: the length of what comes first. */
const LENGTH = 4;

/**
 * A message as a socket carries it: JSON, and with bytes as its `data` a frame of JSON and these bytes, which are many and
 * not to be written out as text.
 */
export function toFrame(message: Json): string | Uint8Array<ArrayBuffer> {
  const { data, ...rest } = message as { data?: unknown };
  if (!(data instanceof Uint8Array)) return JSON.stringify(message);
  const head = new TextEncoder().encode(JSON.stringify(rest));
  const frame = new Uint8Array(LENGTH + head.length + data.length);
  new DataView(frame.buffer).setUint32(0, head.length);
  frame.set(head, LENGTH);
  frame.set(data, LENGTH + head.length);
  return frame;
}

/** The message of a frame of bytes. Throws where it is none. */
export function fromFrame(frame: Uint8Array): Json {
  const head = LENGTH + new DataView(frame.buffer, frame.byteOffset).getUint32(0);
  const message = JSON.parse(new TextDecoder().decode(frame.subarray(LENGTH, head)));
  return { ...message, data: frame.subarray(head) };
}
