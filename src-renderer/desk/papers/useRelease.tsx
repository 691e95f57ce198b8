import { type ReactNode, useState } from 'react';
import type { Certificate } from '../../../src-main/domain/review/model';
import { useRun } from '../../kit/api';
import { ConfirmBulk } from '../../kit/ConfirmBulk';
import { shown } from '../../kit/run';

/** Prints or saves; resolves to whether the paper left the program, or to those of its certificates that did. */
export type Release = () => Promise<boolean | readonly Certificate[]>;

/**
 * Lets a paper leave the program. Certificates that leave are entered in their register; a reprint is asked for first.
 * `certificates`: those on the paper, none for other papers.
 */
export function useRelease(certificates: readonly Certificate[]): { release(act: Release): void; question: ReactNode } {
  const [waiting, setWaiting] = useState<Release | null>(null);
  const note = useRun('certificate.noteMade');
  const again = certificates.filter(({ madeAt }) => madeAt !== null).length;

  const carryOut = async (act: Release) => {
    setWaiting(null);
    const left = await act();
    const gone = left === true ? certificates : left || [];
    if (gone.length > 0) await note.run({ certificates: gone.map(({ id }) => id) }).catch(shown);
  };
  const release = (act: Release) => {
    // A function in a state is called by React unless it is wrapped.
    if (again > 0) setWaiting(() => act);
    else void carryOut(act);
  };
  const question = (
    <ConfirmBulk
      opened={waiting !== null}
      onClose={() => setWaiting(null)}
      title="重印证书"
      sentence={
        certificates.length === 1
          ? '这份证书以前打印或另存过，再次打印或另存记为重印一次，编号不变。'
          : `${certificates.length} 份证书中有 ${again} 份以前打印或另存过，再次打印或另存记为重印一次，编号不变。`
      }
      confirm="继续"
      onConfirm={() => {
        if (waiting) void carryOut(waiting);
      }}
    />
  );
  return { release, question };
}
