import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { CallInput, CallOutput } from '../../../src-main/api/contract';
import { Fault } from '../../../src-main/domain/fault';
import { useCaller } from '../../kit/caller';

export interface Draft {
  /** The last that could be made. */
  made: CallOutput<'document.preview'> | null;
  fault: Fault | null;
  busy: boolean;
}

/** ms without a change before the pages are made. */
const CALM = 300;

/** The exact pages of a document as it is being written; an answer that is late is dropped. null: nothing to show yet. */
export function useDraft(wish: CallInput<'document.preview'> | null): Draft {
  const caller = useCaller();
  const [settled] = useDebouncedValue(wish === null ? null : JSON.stringify(wish), CALM);
  const [draft, setDraft] = useState<Draft>({ made: null, fault: null, busy: true });
  useEffect(() => {
    if (settled === null) return;
    const controller = new AbortController();
    setDraft((before) => ({ ...before, busy: true }));
    caller
      .call('document.preview', JSON.parse(settled) as CallInput<'document.preview'>, { signal: controller.signal })
      .then((made) => !controller.signal.aborted && setDraft({ made, fault: null, busy: false }))
      .catch((error: unknown) => {
        if (controller.signal.aborted) return;
        if (!(error instanceof Fault)) throw error;
        setDraft(({ made }) => ({ made, fault: error, busy: false }));
      });
    return () => controller.abort();
  }, [caller, settled]);
  return draft;
}
