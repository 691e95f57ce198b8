import { expect, test } from 'vitest';
import { fromFrame, toFrame } from '../../../src-main/api/frame';

test('bytes lose their message or a part of themselves on a socket; a message without bytes is no longer JSON', () => {
  const data = new Uint8Array([0, 123, 255, 34]);
  const frame = toFrame({ t: 'progress', id: '编号', data } as never);
  expect(fromFrame(Buffer.concat([Buffer.from('x'), frame as Uint8Array]).subarray(1))).toEqual({
    t: 'progress',
    id: '编号',
    data: Buffer.from(data),
  });
  expect(toFrame({ t: 'ok', data: [1] })).toBe('{"t":"ok","data":[1]}');
  expect(() => fromFrame(new Uint8Array([0, 0]))).toThrow(RangeError);
});
