import { useCallback, useState } from 'react';
import { Fault } from '../../src-main/domain/fault';

export interface Attempt {
  /** What the last attempt said; null: nothing went wrong. */
  fault: Fault | null;
  /** Resolves to whether it was done. To stop it is no fault; what is not a Fault is a defect and is thrown on. */
  attempt(work: () => Promise<unknown>): Promise<boolean>;
  /** Takes the sentence away. */
  forget(): void;
}

/** Something that may be refused, for a page that puts the sentence where it belongs. */
export function useAttempt(): Attempt {
  const [fault, setFault] = useState<Fault | null>(null);
  const attempt = useCallback(async (work: () => Promise<unknown>) => {
    setFault(null);
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      if (error.code !== 'call.cancelled') setFault(error);
      return false;
    }
  }, []);
  const forget = useCallback(() => setFault(null), []);
  return { fault, attempt, forget };
}
