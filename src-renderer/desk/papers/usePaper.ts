import { useCallback, useState } from 'react';
import type { CallInput, CallOutput } from '../../../src-main/api/contract';
import { useAttempt } from '../../kit/attempt';
import { useCalling } from '../../kit/run';

type PaperCall =
  | 'paper.make'
  | 'certificate.make'
  | 'certificate.print'
  | 'document.make'
  | 'profile.sheet'
  | 'register.print'
  | 'register.sheet'
  | 'indicator.print';

/** What is to be made: a paper of a round, certificates or their register, an issued document, a calibration sheet, a list. */
export type PaperWish = { [C in PaperCall]: { call: C } & CallInput<C> }[PaperCall];

export type MadePaper = CallOutput<'paper.make'> & Partial<Pick<CallOutput<'certificate.make'>, 'shrunk'>>;

/** Makes papers in the documents process; can be watched and given up. */
export function usePaper() {
  const { call, busy, progress, cancel } = useCalling({ quiet: true });
  const [made, setMade] = useState<MadePaper | null>(null);
  const { fault, attempt } = useAttempt();
  const make = useCallback(
    async ({ call: name, ...input }: PaperWish) => {
      setMade(null);
      await attempt(async () => setMade(await call(name, input)));
    },
    [attempt, call],
  );
  return { make, made, fault, busy, progress, cancel };
}
