import { useCallback, useRef, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../../src-main/api/contract';
import { Fault } from '../../src-main/domain/fault';
import { useCaller } from './caller';
import { tellFault } from './notice';

export interface Progress {
  done: number;
  total: number;
}

/** A call that can be watched and given up; `id`: of a command, to undo it later. */
interface Calling {
  call<N extends CallName>(name: N, input: CallInput<N>, options?: { id?: string }): Promise<CallOutput<N>>;
  busy: boolean;
  progress: Progress | null;
  cancel(): void;
}

/**
 * Does things by the contract. A fault is shown as a notification and thrown again; `quiet` leaves the showing to the page, for
 * forms that put the sentence where it belongs.
 */
export function useCalling({ quiet = false }: { quiet?: boolean } = {}): Calling {
  const caller = useCaller();
  const [running, setRunning] = useState(0);
  const [progress, setProgress] = useState<Progress | null>(null);
  const last = useRef<AbortController | null>(null);

  const call: Calling['call'] = useCallback(
    async (name, input, options = {}) => {
      const controller = new AbortController();
      last.current = controller;
      setRunning((count) => count + 1);
      try {
        return await caller.call(name, input, {
          signal: controller.signal,
          onProgress: (data) => setProgress(progressOf(data)),
          ...(options.id === undefined ? {} : { id: options.id }),
        });
      } catch (error) {
        if (!quiet && error instanceof Fault && error.code !== 'call.cancelled') tellFault(error);
        throw error;
      } finally {
        setRunning((count) => count - 1);
        setProgress(null);
      }
    },
    [caller, quiet],
  );
  const cancel = useCallback(() => last.current?.abort(), []);
  return { call, busy: running > 0, progress, cancel };
}

export interface Run<N extends CallName> extends Omit<Calling, 'call'> {
  /** Rejects with the Fault it has shown. */
  run(input: CallInput<N>, options?: { id?: string }): Promise<CallOutput<N>>;
}

/** Does one thing by the contract, see `useCalling`. */
export function useRun<N extends CallName>(name: N, settings: { quiet?: boolean } = {}): Run<N> {
  const { call, ...calling } = useCalling(settings);
  const run: Run<N>['run'] = useCallback((input, options) => call(name, input, options), [call, name]);
  return { ...calling, run };
}

function progressOf(data: unknown): Progress | null {
  if (typeof data !== 'object' || data === null || !('done' in data) || !('total' in data)) return null;
  return typeof data.done === 'number' && typeof data.total === 'number'
    ? { done: data.done, total: data.total }
    : null;
}

/** For handlers of events: what `useRun` has already shown needs no second word; anything else is a defect. */
export function shown(error: unknown): void {
  if (!(error instanceof Fault)) throw error;
}
