import { useCallback, useState } from 'react';
import type { CallInput, CallOutput } from '../../../src-main/api/contract';
import { useRun } from '../../kit/api';
import { useAttempt } from '../../kit/attempt';

/** What is to be made: a paper of a round, certificates of the register, a list of a register, a calibration sheet, an issued document. */
export type PaperWish =
  | ({ call: 'paper.make' } & CallInput<'paper.make'>)
  | ({ call: 'certificate.make' } & CallInput<'certificate.make'>)
  | ({ call: 'register.print' } & CallInput<'register.print'>)
  | ({ call: 'certificate.print' } & CallInput<'certificate.print'>)
  | ({ call: 'document.make' } & CallInput<'document.make'>)
  | ({ call: 'profile.sheet' } & CallInput<'profile.sheet'>);

export type MadePaper = CallOutput<'paper.make'> & Partial<Pick<CallOutput<'certificate.make'>, 'shrunk'>>;

/** Makes papers in the documents process; can be watched and given up. */
export function usePaper() {
  const paper = useRun('paper.make', { quiet: true });
  const certificates = useRun('certificate.make', { quiet: true });
  const list = useRun('register.print', { quiet: true });
  const register = useRun('certificate.print', { quiet: true });
  const sheet = useRun('profile.sheet', { quiet: true });
  const issued = useRun('document.make', { quiet: true });
  const [made, setMade] = useState<MadePaper | null>(null);
  const { fault, attempt } = useAttempt();
  const { run: runPaper } = paper;
  const { run: runCertificates } = certificates;
  const { run: runList } = list;
  const { run: runSheet } = sheet;
  const { run: runIssued } = issued;
  const { run: runRegister } = register;
  const carryOut = useCallback(
    (wish: PaperWish): Promise<MadePaper> => {
      if (wish.call === 'paper.make') return runPaper(inputOf(wish));
      if (wish.call === 'certificate.make') return runCertificates(inputOf(wish));
      if (wish.call === 'certificate.print') return runRegister(inputOf(wish));
      if (wish.call === 'document.make') return runIssued(inputOf(wish));
      return wish.call === 'profile.sheet' ? runSheet(inputOf(wish)) : runList(inputOf(wish));
    },
    [runPaper, runCertificates, runList, runSheet, runRegister, runIssued],
  );
  const make = useCallback(
    async (wish: PaperWish) => {
      setMade(null);
      await attempt(async () => setMade(await carryOut(wish)));
    },
    [attempt, carryOut],
  );
  const runs = [paper, certificates, list, sheet, register];
  const cancel = () => {
    for (const run of runs) run.cancel();
  };
  const progress = runs.find((run) => run.progress)?.progress ?? null;
  return { make, made, fault, busy: runs.some(({ busy }) => busy), progress, cancel };
}

function inputOf<W extends PaperWish>({ call: _, ...input }: W): Omit<W, 'call'> {
  return input;
}
