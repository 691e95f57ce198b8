import { useState } from 'react';
import { ConfirmBulk } from '../../../kit/ConfirmBulk';
import { shownCount } from '../../../kit/fieldText';
import { type Release, useRelease } from '../../papers/useRelease';
import type { Ready } from './BatchDialog';

/** Makes what leaves the program, and enters it in the register; where characters are missing, it is asked for first. */
export function useMaking(certificates: Ready['certificates'], missing: number) {
  const { release, question } = useRelease(certificates);
  const [waiting, setWaiting] = useState<Release | null>(null);
  const start = (act: Release) => {
    // A function in a state is called by React unless it is wrapped.
    if (missing > 0) setWaiting(() => act);
    else release(act);
  };
  const questions = (
    <>
      <ConfirmBulk
        opened={waiting !== null}
        onClose={() => setWaiting(null)}
        title="有字打印不出来"
        sentence={`这批证书有 ${shownCount(missing)} 处的字打印出来是空白或可能出错，仍要制作吗？`}
        confirm="仍要制作"
        danger
        onConfirm={() => {
          setWaiting(null);
          if (waiting) release(waiting);
        }}
      />
      {question}
    </>
  );
  return { start, questions };
}
