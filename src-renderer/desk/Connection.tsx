import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { type Caller, createCaller } from '../../src-main/api/rpc';
import { ApiProvider } from '../kit/api';
import { connect } from '../kit/connect';
import { Notice } from './Notice';

type Link = { state: 'connecting' } | { state: 'open'; caller: Caller } | { state: 'lost' };

/** Connects to the main process; says so when it is gone, and comes back by itself once it answers again. */
export function Connection({ children }: { children: ReactNode }) {
  const [link, setLink] = useState<Link>({ state: 'connecting' });
  useEffect(() => {
    const lost = () => setLink({ state: 'lost' });
    connect().then((channel) => {
      const caller = createCaller(channel);
      setLink({ state: 'open', caller });
      void caller.closed.then(lost);
    }, lost);
  }, []);
  if (link.state === 'open') return <ApiProvider caller={link.caller}>{children}</ApiProvider>;
  if (link.state === 'connecting') return <Notice title="正在启动" text="正在打开数据，请稍候。" busy />;
  return <Lost />;
}

function Lost() {
  useEffect(() => {
    const timer = setInterval(() => {
      fetch('/', { cache: 'no-store' }).then(
        (answer) => answer.ok && location.reload(),
        () => undefined,
      );
    }, 2000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Notice
      title="与主程序的连接已断开"
      text="已经确认保存的内容都在。请重新启动“科普评审工作台”；程序恢复后，本页会自动接上。"
    >
      <Button onClick={() => location.reload()}>重新连接</Button>
    </Notice>
  );
}
