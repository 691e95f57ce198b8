import { useEffect } from 'react';
import { Fault } from '../../../src-main/domain/fault';
import { useCaller } from '../../kit/api';

const EVERY = 60_000;
const SIGNS = ['pointerdown', 'keydown', 'wheel'] as const;

/** Tells the main process, at most once a minute, that someone is at the keyboard: that puts off the time-out. */
export function useIdleTouch(): void {
  const caller = useCaller();
  useEffect(() => {
    let last = 0;
    const touch = () => {
      const now = Date.now();
      if (now - last < EVERY) return;
      last = now;
      caller.call('session.touch', {}).catch((error: unknown) => {
        // A session that has just ended is told of by the `state` event.
        if (!(error instanceof Fault)) throw error;
      });
    };
    for (const sign of SIGNS) window.addEventListener(sign, touch, { passive: true });
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, touch);
    };
  }, [caller]);
}
