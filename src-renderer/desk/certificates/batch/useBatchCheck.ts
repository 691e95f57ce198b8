import { useCallback, useEffect, useState } from 'react';
import type { CallInput } from '../../../../src-main/api/contract';
import type { BatchFindings } from '../../../../src-main/api/contract/certificates';
import { Fault } from '../../../../src-main/domain/fault';
import { useRun } from '../../../kit/run';

type Asked = CallInput<'certificate.check'>;

/** Looks at a batch before it is made, and again whenever something of it changes; null: there is nothing to look at yet. */
export function useBatchCheck(asked: Asked | null) {
  const { run, busy, progress } = useRun('certificate.check', { quiet: true });
  const [found, setFound] = useState<BatchFindings | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const key = asked === null ? null : JSON.stringify(asked);
  const check = useCallback(
    async (wanted: string, isCurrent: () => boolean) => {
      setFault(null);
      setFound(null);
      try {
        const answer = await run(JSON.parse(wanted) as Asked);
        if (isCurrent()) setFound(answer);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        if (isCurrent() && error.code !== 'call.cancelled') setFault(error);
      }
    },
    [run],
  );
  useEffect(() => {
    if (key === null) return;
    let current = true;
    void check(key, () => current);
    return () => {
      current = false;
    };
  }, [check, key]);
  return { found, fault, busy, progress };
}
