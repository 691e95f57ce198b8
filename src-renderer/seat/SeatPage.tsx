import { useEffect } from 'react';
import type { CallOutput } from '../../src-main/api/contract';
import { useIdleTouch } from '../desk/shell/useIdleTouch';
import { SignIn } from './SignIn';
import { Sitting } from './Sitting';

type Open = NonNullable<CallOutput<'app.state'>['seat']>;

/** The screen while it belongs to the members: who sits down, their sheet, and nothing else. */
export function SeatPage({ seat }: { seat: Open }) {
  useIdleTouch();
  useEffect(() => {
    // Asked for by the click that opened the seats; where the system refuses, the page fills the window.
    document.documentElement.requestFullscreen().catch(() => {});
    return () => {
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    };
  }, []);
  return seat.member === null ? <SignIn /> : <Sitting key={seat.member.id} />;
}
