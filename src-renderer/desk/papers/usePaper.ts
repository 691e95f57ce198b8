import { useCallback, useState } from 'react';
import type { CallInput, CallOutput } from '../../../src-main/api/contract';
import { Fault } from '../../../src-main/domain/fault';
import { useRun } from '../../kit/api';

/** What is to be made: a paper of a round, certificates of the register, a calibration sheet. */
export type PaperWish =
  | ({ call: 'paper.make' } & CallInput<'paper.make'>)
  | ({ call: 'certificate.make' } & CallInput<'certificate.make'>)
  | ({ call: 'profile.sheet' } & CallInput<'profile.sheet'>);

export type MadePaper = CallOutput<'paper.make'> & Partial<Pick<CallOutput<'certificate.make'>, 'shrunk'>>;

/** Makes papers in the documents process; can be watched and given up. */
export function usePaper() {
  const paper = useRun('paper.make', { quiet: true });
  const certificates = useRun('certificate.make', { quiet: true });
  const sheet = useRun('profile.sheet', { quiet: true });
  const [made, setMade] = useState<MadePaper | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const { run: runPaper } = paper;
  const { run: runCertificates } = certificates;
  const { run: runSheet } = sheet;
  const make = useCallback(
    async (wish: PaperWish) => {
      setFault(null);
      setMade(null);
      try {
        const { call: _, ...input } = wish;
        if ('certificates' in input) setMade(await runCertificates(input));
        else setMade(await ('profile' in input ? runSheet(input) : runPaper(input)));
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        if (error.code !== 'call.cancelled') setFault(error);
      }
    },
    [runPaper, runCertificates, runSheet],
  );
  const cancel = useCallback(() => {
    paper.cancel();
    certificates.cancel();
  }, [paper.cancel, certificates.cancel]);
  const busy = paper.busy || certificates.busy || sheet.busy;
  return { make, made, fault, busy, progress: paper.progress ?? certificates.progress, cancel };
}
