import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { channelPair } from '../../../src-main/api/pair';
import { watchPresence } from '../../../src-main/host/browser/presence';
import { storeSockets } from '../../../src-main/host/browser/store-sockets';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const worker = () => channelPair()[0];

test('a worker that came early is used, and a new wish ends the former one', async () => {
  const stores = storeSockets(() => true);
  const first = worker();
  const ended = vi.fn();
  first.onClose(ended);
  stores.arrived(first);
  expect(await stores.open()).toBe(first);
  const next = stores.open();
  await vi.advanceTimersByTimeAsync(0);
  expect(ended).toHaveBeenCalledTimes(1);
  const second = worker();
  stores.arrived(second);
  expect(await next).toBe(second);
});

// Without a limit main would wait for ever; with one that runs while nobody is there, a slow person would find it stopped.
test('the wait for a worker is limited, and counts only while a desk is open', async () => {
  let desk = false;
  const stores = storeSockets(() => desk);
  const opened = stores.open().catch((fault) => fault.code);
  await vi.advanceTimersByTimeAsync(60_000);
  desk = true;
  await vi.advanceTimersByTimeAsync(19_500);
  const late = worker();
  stores.arrived(late);
  expect(await opened).toBe(late);

  const given = stores.open().catch((fault) => fault.code);
  await vi.advanceTimersByTimeAsync(21_000);
  expect(await given).toBe('store.unavailable');
});

// An F5 closes the page and opens it again: the program must not end in between.
test('the program ends when nobody comes or the last has gone, not at a reload', async () => {
  const gone = vi.fn();
  const presence = watchPresence(gone);
  await vi.advanceTimersByTimeAsync(59_000);
  presence.arrived();
  await vi.advanceTimersByTimeAsync(600_000);
  presence.left();
  await vi.advanceTimersByTimeAsync(3_000);
  presence.arrived();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(gone).not.toHaveBeenCalled();
  presence.left();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(gone.mock.calls).toEqual([[true]]);

  const never = vi.fn();
  watchPresence(never);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(never.mock.calls).toEqual([[false]]);
});
