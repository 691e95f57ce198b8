import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../../src-main/api/contract';
import type { Sample } from '../../../../src-main/api/contract/templates';
import { Fault } from '../../../../src-main/domain/fault';
import type { Template } from '../../../../src-main/domain/honours/template';
import { useCaller } from '../../../kit/caller';

export type MadePreview = CallOutput<'template.preview'>;

export interface Preview {
  /** The last that could be made. */
  made: MadePreview | null;
  /** Why the template as it is now cannot be printed. */
  fault: Fault | null;
  busy: boolean;
}

/** ms without a change before a preview is made. */
const CALM = 250;

/** The exact page of a template as it is being changed; an answer that is late is dropped. */
export function usePreview(template: Template, sample: Sample, overprint: boolean): Preview {
  const caller = useCaller();
  const [settled] = useDebouncedValue(template, CALM);
  const [preview, setPreview] = useState<Preview>({ made: null, fault: null, busy: true });
  useEffect(() => {
    const controller = new AbortController();
    setPreview((before) => ({ ...before, busy: true }));
    caller
      .call('template.preview', { template: settled, sample, overprint })
      .then((made) => !controller.signal.aborted && setPreview({ made, fault: null, busy: false }))
      .catch((error: unknown) => {
        if (controller.signal.aborted) return;
        if (!(error instanceof Fault)) throw error;
        setPreview(({ made }) => ({ made, fault: error, busy: false }));
      });
    return () => controller.abort();
  }, [caller, settled, sample, overprint]);
  return preview;
}
