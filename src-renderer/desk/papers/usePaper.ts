import { useCallback, useRef, useState } from 'react';
import type { CallOutput } from '../../../src-main/api/contract';
import type { PaperName } from '../../../src-main/api/contract/papers';
import { Fault } from '../../../src-main/domain/fault';
import { useRun } from '../../kit/api';

export type MadePaper = CallOutput<'paper.make'>;

/** Makes a paper in the documents process; can be watched and given up. `certificates`: ids, none for other papers. */
export function usePaper(round: string, paper: PaperName, certificates: readonly string[]) {
  const { run, busy, progress, cancel } = useRun('paper.make', { quiet: true });
  const [made, setMade] = useState<MadePaper | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const which = useRef(certificates);
  which.current = certificates;
  const make = useCallback(async () => {
    setFault(null);
    try {
      setMade(await run({ round, paper, certificates: which.current.length > 0 ? [...which.current] : null }));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      setFault(error);
    }
  }, [run, round, paper]);
  return { make, made, fault, busy, progress, cancel };
}
