import { useCallback, useRef, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../../src-main/api/contract';
import { Fault } from '../../src-main/domain/fault';
import { useCaller } from './caller';
import { tellFault } from './notice';

export interface Progress {
  done: number;
  total: number;
}

export interface Run<N extends CallName> {
  /** Rejects with the Fault it has shown. `id`: of a command, to undo it later. */
  run(input: CallInput<N>, options?: { id?: string }): Promise<CallOutput<N>>;
  busy: boolean;
  progress: Progress | null;
  cancel(): void;
}

/**
 * Does something by the contract. A fault is shown as a notification and thrown again; `quiet` leaves the showing to
 * the page, for forms that put the sentence where it belongs.
 */
export function useRun<N extends CallName>(name: N, settings: { quiet?: boolean } = {}): Run<N> {
  const caller = useCaller();
  const quiet = settings.quiet ?? false;
  const [running, setRunning] = useState(0);
  const [progress, setProgress] = useState<Progress | null>(null);
  const last = useRef<AbortController | null>(null);

  const run = useCallback(
    async (input: CallInput<N>, options: { id?: string } = {}): Promise<CallOutput<N>> => {
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
    [caller, name, quiet],
  );
  const cancel = useCallback(() => last.current?.abort(), []);
  return { run, busy: running > 0, progress, cancel };
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
