import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../../src-main/api/contract';
import { Fault } from '../../src-main/domain/fault';
import { useCaller } from './caller';

export interface Latest<N extends CallName> {
  /** The last that could be made. */
  made: CallOutput<N> | null;
  /** Why it cannot be made of what is there now. */
  fault: Fault | null;
  busy: boolean;
}

/** ms without a change before it is made. */
const CALM = 300;

/** What main makes of something that is being changed; an answer that is late is dropped. null: nothing to make yet. */
export function useLatest<N extends CallName>(name: N, input: CallInput<N> | null): Latest<N> {
  const caller = useCaller();
  const [settled] = useDebouncedValue(input === null ? null : JSON.stringify(input), CALM);
  const [latest, setLatest] = useState<Latest<N>>({ made: null, fault: null, busy: true });
  useEffect(() => {
    if (settled === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    setLatest((before) => ({ ...before, busy: true }));
    caller
      .call(name, JSON.parse(settled) as CallInput<N>, { signal })
      .then((made) => !signal.aborted && setLatest({ made, fault: null, busy: false }))
      .catch((error: unknown) => {
        if (signal.aborted) return;
        if (!(error instanceof Fault)) throw error;
        setLatest(({ made }) => ({ made, fault: error, busy: false }));
      });
    return () => controller.abort();
  }, [caller, name, settled]);
  return latest;
}
