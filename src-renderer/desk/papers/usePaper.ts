import { useCallback, useState } from 'react';
import type { CallOutput } from '../../../src-main/api/contract';
import type { PaperName } from '../../../src-main/api/contract/papers';
import { Fault } from '../../../src-main/domain/fault';
import { useRun } from '../../kit/api';

export type MadePaper = CallOutput<'paper.make'>;

/** Makes a paper in the documents process; can be watched and given up. */
export function usePaper(round: string, paper: PaperName, certificates: readonly string[] | null) {
  const { run, busy, progress, cancel } = useRun('paper.make', { quiet: true });
  const [made, setMade] = useState<MadePaper | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const make = useCallback(async () => {
    setFault(null);
    try {
      setMade(await run({ round, paper, certificates: certificates === null ? null : [...certificates] }));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      setFault(error);
    }
  }, [run, round, paper, certificates]);
  return { make, made, fault, busy, progress, cancel };
}
