import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { forgetReads, useCall, useRun } from '../kit/api';
import { SignedProvider } from '../kit/app-state';
import { keepSessionToken, sessionToken } from '../kit/session';
import { SeatPage } from '../seat/SeatPage';
import { Login } from './login/Login';
import { Recover } from './login/Recover';
import { Unlock } from './login/Unlock';
import { Notice } from './Notice';
import { QuickCreateProvider } from './register/QuickCreate';
import { RecoveryCode } from './setup/RecoveryCode';
import { Setup } from './setup/Setup';
import { Shell } from './shell/Shell';

/** What the program can do now decides what is shown at all. */
export function Phase() {
  const state = useCall('app.state', {});
  const resuming = useResume(state.data?.phase);
  // Shown until it is kept, whatever the program reports meanwhile.
  const [code, setCode] = useState<string | null>(null);
  if (code !== null) return <RecoveryCode code={code} onDone={() => setCode(null)} />;
  if (state.error) {
    return (
      <Notice title="程序没有应答" text={state.error.message}>
        <Button onClick={() => void state.refetch()}>重试</Button>
      </Notice>
    );
  }
  if (!state.data || state.data.phase === 'starting' || resuming) {
    return <Notice title="正在启动" text="正在核对数据与日志，请稍候。" busy />;
  }
  const { phase, problem, user } = state.data;
  switch (phase) {
    case 'stopped':
      return <Notice title="程序已停止接受操作" text={problem ?? '数据暂时无法使用，请重新启动程序。'} />;
    case 'setup':
      return <Setup onCode={setCode} />;
    case 'login':
      return <Login />;
    case 'locked':
      return <Unlock user={user} />;
    case 'sealed':
      return <Recover />;
    default:
      if (user && state.data.seat) return <SeatPage seat={state.data.seat} />;
      return user ? (
        <SignedProvider state={{ ...state.data, user }}>
          <QuickCreateProvider>
            <Shell />
          </QuickCreateProvider>
        </SignedProvider>
      ) : (
        <Login />
      );
  }
}

/** After a reload the window goes on with its session. True while that is being tried. */
function useResume(phase: string | undefined): boolean {
  const { run } = useRun('session.resume', { quiet: true });
  const [token, setToken] = useState(sessionToken);
  useEffect(() => {
    if (phase !== 'login' || token === null) return;
    run({ token })
      .then(
        (signed) => keepSessionToken(signed.token),
        () => keepSessionToken(null),
      )
      .finally(() => {
        setToken(null);
        forgetReads();
      });
  }, [phase, token, run]);
  return phase === 'login' && token !== null;
}
